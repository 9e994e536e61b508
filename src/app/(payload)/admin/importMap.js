import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { VocabularyCell as VocabularyCell_6575a5dfb29ccba3c1f20a8dcecf1690 } from '../../../../src/editor/VocabularyCell'
import { VocabularyField as VocabularyField_d26d37f5a1245740e849f857624f7f1c } from '../../../../src/editor/VocabularyField'
import { RetractionReasonField as RetractionReasonField_ac1be5e80e77dca8dc8212176b06a499 } from '../../../../src/editor/status/RetractionReasonField'
import { CiteRowLabel as CiteRowLabel_fbd5657c01151aa6bd000502dffba29b } from '../../../../src/editor/citation/CiteRowLabel'
import { CitationChip as CitationChip_00fd4296dd7848268345509aac0af04c } from '../../../../src/editor/citation/CitationChip'
import { EvidenceNoteChip as EvidenceNoteChip_abc093bb8fb09e529d24414f601485c4 } from '../../../../src/editor/evidenceNote/EvidenceNoteChip'
import { StyleField as StyleField_4110f786d8b55d40ba643dd1fa4bb166 } from '../../../../src/editor/citationStyle/StyleField'
import { LocaleField as LocaleField_e075506bbd4b2948f58303209de528f8 } from '../../../../src/editor/citationStyle/LocaleField'
import { ArticlePreviewField as ArticlePreviewField_9bb62f092820b664662e69c88407ec65 } from '../../../../src/editor/citationStyle/ArticlePreviewField'
import { SlugField as SlugField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { ImportArticleLink as ImportArticleLink_1594a2154cfc74229a7d1116e450a597 } from '../../../../src/editor/import/ImportArticleLink'
import { StatusBanner as StatusBanner_1c8b7c831ef05bba145774d5bfe809e6 } from '../../../../src/editor/status/StatusBanner'
import { PossibleDuplicatesField as PossibleDuplicatesField_e25e05cb8650fa42fc4ff8093869eca3 } from '../../../../src/editor/duplicates/PossibleDuplicatesField'
import { FromRegistries as FromRegistries_535af5805704be1485f5afb4d5ef06cd } from '../../../../src/editor/referenceForm/FromRegistries'
import { TitleCell as TitleCell_4f0aa05325c001f335ae34739690f18f } from '../../../../src/editor/referenceList/TitleCell'
import { NameRowLabel as NameRowLabel_2e5f4855bea605dc8d25641f2f60b044 } from '../../../../src/editor/NameRowLabel'
import { StatusCell as StatusCell_2177715101805eb1cd820ef0e265175d } from '../../../../src/editor/referenceList/StatusCell'
import { StatusPanel as StatusPanel_352df96dff03dc1e0520713fccf9d9b9 } from '../../../../src/editor/status/StatusPanel'
import { CitedWithSentences as CitedWithSentences_123acaec3ebce8f8a0e3513a2f7063b0 } from '../../../../src/editor/referenceForm/CitedWithSentences'
import { ExtraVariablesField as ExtraVariablesField_e6d8ed9b3b77bde6b488ece2df6825a1 } from '../../../../src/editor/ExtraVariablesField'
import { NoDiff as NoDiff_515424501535b620e5a792e7c9008883 } from '../../../../src/editor/referenceForm/NoDiff'
import { CopyCitationField as CopyCitationField_bbbc0797c27dc7f4c9102b0d8197340f } from '../../../../src/editor/citationStyle/CopyCitationField'
import { AddReferencesLink as AddReferencesLink_9a33e877062f9b0c85d7530e2a7b2f7d } from '../../../../src/editor/addReferences/AddReferencesLink'
import { ReferenceListTools as ReferenceListTools_dc9b437a4862b8b4174b6d3f2efaf6d1 } from '../../../../src/editor/referenceList/ReferenceListTools'
import { ImportRecordField as ImportRecordField_96ffb84d74fd9219e4d7841b70e6de4b } from '../../../../src/editor/imports/ImportRecordField'
import { UndoMergeField as UndoMergeField_d3407bcd03eefad3cb2de8e3bf4c8599 } from '../../../../src/editor/duplicates/UndoMergeField'
import { StyleFileField as StyleFileField_4626df45f8331671f8f83b3e72061ce2 } from '../../../../src/editor/citationStyle/StyleFileField'
import { UploadedStylePreview as UploadedStylePreview_7093acd46dfd4df3badb041b3f5e5f0d } from '../../../../src/editor/citationStyle/UploadedStylePreview'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { SamplePreview as SamplePreview_3265901d8f35de9ad0dff6237e727f6e } from '../../../../src/editor/citationStyle/SamplePreview'
import { Icon as Icon_34aae9fdb1ea300f98e93440de1a7dea } from '../../../../src/editor/brand/Icon'
import { Logo as Logo_5a8e5c27bbcec8fb44c0a79b82644de8 } from '../../../../src/editor/brand/Logo'
import { ImportArticleNavLink as ImportArticleNavLink_1594a2154cfc74229a7d1116e450a597 } from '../../../../src/editor/import/ImportArticleLink'
import { AddReferencesNavLink as AddReferencesNavLink_9a33e877062f9b0c85d7530e2a7b2f7d } from '../../../../src/editor/addReferences/AddReferencesLink'
import { DuplicatesNavLink as DuplicatesNavLink_b19e691f75cd9c70154f96f138c97d24 } from '../../../../src/editor/duplicates/DuplicatesLink'
import { AddReferencesView as AddReferencesView_433ba3dc29fc954cb0d84684fe753852 } from '../../../../src/editor/addReferences/AddReferencesView'
import { ImportView as ImportView_46afffdbd7d722ac2378e4139916e13f } from '../../../../src/editor/import/ImportView'
import { DuplicatesView as DuplicatesView_af4405f5744688a559e97d636d4bc507 } from '../../../../src/editor/duplicates/DuplicatesView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/editor/VocabularyCell#VocabularyCell": VocabularyCell_6575a5dfb29ccba3c1f20a8dcecf1690,
  "/src/editor/VocabularyField#VocabularyField": VocabularyField_d26d37f5a1245740e849f857624f7f1c,
  "/src/editor/status/RetractionReasonField#RetractionReasonField": RetractionReasonField_ac1be5e80e77dca8dc8212176b06a499,
  "/src/editor/citation/CiteRowLabel#CiteRowLabel": CiteRowLabel_fbd5657c01151aa6bd000502dffba29b,
  "/src/editor/citation/CitationChip#CitationChip": CitationChip_00fd4296dd7848268345509aac0af04c,
  "/src/editor/evidenceNote/EvidenceNoteChip#EvidenceNoteChip": EvidenceNoteChip_abc093bb8fb09e529d24414f601485c4,
  "/src/editor/citationStyle/StyleField#StyleField": StyleField_4110f786d8b55d40ba643dd1fa4bb166,
  "/src/editor/citationStyle/LocaleField#LocaleField": LocaleField_e075506bbd4b2948f58303209de528f8,
  "/src/editor/citationStyle/ArticlePreviewField#ArticlePreviewField": ArticlePreviewField_9bb62f092820b664662e69c88407ec65,
  "@payloadcms/next/client#SlugField": SlugField_2b8867833a34864a02ddf429b0728a40,
  "/src/editor/import/ImportArticleLink#ImportArticleLink": ImportArticleLink_1594a2154cfc74229a7d1116e450a597,
  "/src/editor/status/StatusBanner#StatusBanner": StatusBanner_1c8b7c831ef05bba145774d5bfe809e6,
  "/src/editor/duplicates/PossibleDuplicatesField#PossibleDuplicatesField": PossibleDuplicatesField_e25e05cb8650fa42fc4ff8093869eca3,
  "/src/editor/referenceForm/FromRegistries#FromRegistries": FromRegistries_535af5805704be1485f5afb4d5ef06cd,
  "/src/editor/referenceList/TitleCell#TitleCell": TitleCell_4f0aa05325c001f335ae34739690f18f,
  "/src/editor/NameRowLabel#NameRowLabel": NameRowLabel_2e5f4855bea605dc8d25641f2f60b044,
  "/src/editor/referenceList/StatusCell#StatusCell": StatusCell_2177715101805eb1cd820ef0e265175d,
  "/src/editor/status/StatusPanel#StatusPanel": StatusPanel_352df96dff03dc1e0520713fccf9d9b9,
  "/src/editor/referenceForm/CitedWithSentences#CitedWithSentences": CitedWithSentences_123acaec3ebce8f8a0e3513a2f7063b0,
  "/src/editor/ExtraVariablesField#ExtraVariablesField": ExtraVariablesField_e6d8ed9b3b77bde6b488ece2df6825a1,
  "/src/editor/referenceForm/NoDiff#NoDiff": NoDiff_515424501535b620e5a792e7c9008883,
  "/src/editor/citationStyle/CopyCitationField#CopyCitationField": CopyCitationField_bbbc0797c27dc7f4c9102b0d8197340f,
  "/src/editor/addReferences/AddReferencesLink#AddReferencesLink": AddReferencesLink_9a33e877062f9b0c85d7530e2a7b2f7d,
  "/src/editor/referenceList/ReferenceListTools#ReferenceListTools": ReferenceListTools_dc9b437a4862b8b4174b6d3f2efaf6d1,
  "/src/editor/imports/ImportRecordField#ImportRecordField": ImportRecordField_96ffb84d74fd9219e4d7841b70e6de4b,
  "/src/editor/duplicates/UndoMergeField#UndoMergeField": UndoMergeField_d3407bcd03eefad3cb2de8e3bf4c8599,
  "/src/editor/citationStyle/StyleFileField#StyleFileField": StyleFileField_4626df45f8331671f8f83b3e72061ce2,
  "/src/editor/citationStyle/UploadedStylePreview#UploadedStylePreview": UploadedStylePreview_7093acd46dfd4df3badb041b3f5e5f0d,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "/src/editor/citationStyle/SamplePreview#SamplePreview": SamplePreview_3265901d8f35de9ad0dff6237e727f6e,
  "/src/editor/brand/Icon#Icon": Icon_34aae9fdb1ea300f98e93440de1a7dea,
  "/src/editor/brand/Logo#Logo": Logo_5a8e5c27bbcec8fb44c0a79b82644de8,
  "/src/editor/import/ImportArticleLink#ImportArticleNavLink": ImportArticleNavLink_1594a2154cfc74229a7d1116e450a597,
  "/src/editor/addReferences/AddReferencesLink#AddReferencesNavLink": AddReferencesNavLink_9a33e877062f9b0c85d7530e2a7b2f7d,
  "/src/editor/duplicates/DuplicatesLink#DuplicatesNavLink": DuplicatesNavLink_b19e691f75cd9c70154f96f138c97d24,
  "/src/editor/addReferences/AddReferencesView#AddReferencesView": AddReferencesView_433ba3dc29fc954cb0d84684fe753852,
  "/src/editor/import/ImportView#ImportView": ImportView_46afffdbd7d722ac2378e4139916e13f,
  "/src/editor/duplicates/DuplicatesView#DuplicatesView": DuplicatesView_af4405f5744688a559e97d636d4bc507,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}

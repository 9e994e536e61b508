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
import { CiteRowLabel as CiteRowLabel_fbd5657c01151aa6bd000502dffba29b } from '../../../../src/editor/citation/CiteRowLabel'
import { CitationChip as CitationChip_00fd4296dd7848268345509aac0af04c } from '../../../../src/editor/citation/CitationChip'
import { EvidenceNoteChip as EvidenceNoteChip_abc093bb8fb09e529d24414f601485c4 } from '../../../../src/editor/evidenceNote/EvidenceNoteChip'
import { StyleField as StyleField_4110f786d8b55d40ba643dd1fa4bb166 } from '../../../../src/editor/citationStyle/StyleField'
import { LocaleField as LocaleField_e075506bbd4b2948f58303209de528f8 } from '../../../../src/editor/citationStyle/LocaleField'
import { ArticlePreviewField as ArticlePreviewField_9bb62f092820b664662e69c88407ec65 } from '../../../../src/editor/citationStyle/ArticlePreviewField'
import { SlugField as SlugField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { ImportArticleLink as ImportArticleLink_1594a2154cfc74229a7d1116e450a597 } from '../../../../src/editor/import/ImportArticleLink'
import { NameRowLabel as NameRowLabel_2e5f4855bea605dc8d25641f2f60b044 } from '../../../../src/editor/NameRowLabel'
import { ExtraVariablesField as ExtraVariablesField_e6d8ed9b3b77bde6b488ece2df6825a1 } from '../../../../src/editor/ExtraVariablesField'
import { CopyCitationField as CopyCitationField_bbbc0797c27dc7f4c9102b0d8197340f } from '../../../../src/editor/citationStyle/CopyCitationField'
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
import { ImportView as ImportView_46afffdbd7d722ac2378e4139916e13f } from '../../../../src/editor/import/ImportView'
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
  "/src/editor/citation/CiteRowLabel#CiteRowLabel": CiteRowLabel_fbd5657c01151aa6bd000502dffba29b,
  "/src/editor/citation/CitationChip#CitationChip": CitationChip_00fd4296dd7848268345509aac0af04c,
  "/src/editor/evidenceNote/EvidenceNoteChip#EvidenceNoteChip": EvidenceNoteChip_abc093bb8fb09e529d24414f601485c4,
  "/src/editor/citationStyle/StyleField#StyleField": StyleField_4110f786d8b55d40ba643dd1fa4bb166,
  "/src/editor/citationStyle/LocaleField#LocaleField": LocaleField_e075506bbd4b2948f58303209de528f8,
  "/src/editor/citationStyle/ArticlePreviewField#ArticlePreviewField": ArticlePreviewField_9bb62f092820b664662e69c88407ec65,
  "@payloadcms/next/client#SlugField": SlugField_2b8867833a34864a02ddf429b0728a40,
  "/src/editor/import/ImportArticleLink#ImportArticleLink": ImportArticleLink_1594a2154cfc74229a7d1116e450a597,
  "/src/editor/NameRowLabel#NameRowLabel": NameRowLabel_2e5f4855bea605dc8d25641f2f60b044,
  "/src/editor/ExtraVariablesField#ExtraVariablesField": ExtraVariablesField_e6d8ed9b3b77bde6b488ece2df6825a1,
  "/src/editor/citationStyle/CopyCitationField#CopyCitationField": CopyCitationField_bbbc0797c27dc7f4c9102b0d8197340f,
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
  "/src/editor/import/ImportView#ImportView": ImportView_46afffdbd7d722ac2378e4139916e13f,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}

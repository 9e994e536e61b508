/** Every tag of RIS, and those that databases add to it. */
export const risTags: ReadonlySet<string> = new Set(
  (
    'A1 A2 A3 A4 A5 AB AD AI AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CL CN CP CR CT CY DA DB DI DO DP ED EP ER ET ' +
    'H1 H2 ID IS J1 J2 J9 JA JF JI JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 M4 N1 N2 NL NV OP PA PB PMID PI PU PY ' +
    'RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TS TT TY U1 U2 U3 U4 U5 UR VL VO WE WT WV Y1 Y2 YR'
  ).split(' '),
)

namespace AfterSales.Metrics.DataQuality;

/// <summary>Compatibility decompositions, case foldings, compositions and classes of Unicode 14.0.0, frozen; written by unicode_forms.py.</summary>
internal static partial class UnicodeForms
{
    // Full compatibility decompositions but Hangul syllables, which are computed.
    private const string DecompositionTable =
        "DEaCaEnaBQquEcCrEbhBiBeacbBffaBZyBjBZxCmaBcaD8wD7OR6Dicaadceaev8OUhbacbacbacbakbaeveB6beCnbacbacbambipbacbacbamvkjbcfbacbacbacbakBjmpbacbacb" +
        "ambinBjqbbacbacbacbakbaeveB6beCnbacbacbambipbacbacbamvkjbcfbacbacbacbakBjmpbacbacbambinvaobDphbCaabB-ebCaabB-CebCaabB7CnbCaabB-cbCaabB-kbCaa" +
        "bB-kbCaabB9abCaaBjB9pbCaabB-ebCaabB-cbCaabB-CcbCaabB-BxbCaabB7tbCaabB-ibCaabB-cbCaabB-CabCaabB9CjbCaaBjB9cbCaabB-cbCaabB-ebCaabB-CebCaabB-Cb" +
        "vaBLzbCaCabB9BJqbCaabB9CkbCaavB9ClbCaabB-CmbCaabB-BvbCaabB-BFjbCaaBjB7BEubCaabB-CmbCaabB-BvbCaabBE8BJ7BjBGzBJmbCaabB-ebCaabB-kbCaaBjBztbCaab" +
        "B-CmbCaabB-BvbCaabB9vbCaabB-cbCaabB-CkbCaabB-BvbCaabB9BwbCaabB-BvbCaaBjB9rbCaabB-cbCaabB-ebCaabB-ibCaabB-cbCaabB-B6bCaabB7ClbCaabB7abCaabB-m" +
        "bcnbCaabB-mbCaabB-kbCaaanUbCh+bCaaIfBtabCaaL+DbBMbBNqcaCaacCaaabBpC-baCabCaabB7B-baCabCaabCzBKebCaabBpabCaabBtabCaabBtabCaacB-hpcCaaacB-afcC" +
        "aaacB-awcCaaacB-axcCaaawDhaicCaaacB-bacCaaabGkfbCaaBjJ9qbCaabBxabCaabBxBybCaacB-aacCaaabUqBxbNwabBCpabClBLdbaCabCaabBzBIobCaaBjBrbbCaacCzufc" +
        "CaaabGkrbCaab7abCaabLn8bCaabB-ebCaabBxdbCaabB-ebCaabBxdbCaabB-ebCaabBtdbCaabB-ebCaabBzdbCaabB-ebCaabBzdbCaabB-ebCaabCdBkbCaabB9abCaaBjCxBtbC" +
        "aaDzCnjbCaabBxCabCaacBlB9gcCaaacB-jacCaaabB-ibCaacB-aacCaaabBlfbCaaCNqBba58a5xaqaBAoaeamaBAtaeTnFrebacbagbaB8baCjbaqBiBEga5naoakaBB6BY8Gwacu" +
        "Bebvt3mE9DfBJrEiB8BwDfBvEhcaofbBXcnaBNtbBN8abeabeavmavmabiacBaoaPvB-abyabynbiabeabeacyoaPvxabyablnbmabiauBnamaBfbaabaoaCcalPulaoacuCtaB6B8Bd" +
        "DzHepbaqvdnB9zoCrBinbdbbwmGjvaTnCaaNzflbaqvdnB9CgoCrBxnbdbbwmOnDcsbcaBNvF9rbCaaIfClabCaabB-ebCaaBjBvdbCaaBjKgebcabMfabCaabB9abCaaBjB9hbCaabB" +
        "-ibCaabBtabCaaBjKuabcabLxabCaabCthbCaabB-ibCaabB-gbCaabBxfbCaaBjBxabCaaCYfRuBHuDAjMeNcbacbCcabCbcbCgbBQzCfCabCcabH+abHzaBMnIwB-vBhaKbBcaLVfB" +
        "FmBOqEnqaBjgaV9B7abcabcabkabkabcabsabiaCC9JqIebaBsJnClBvbcav6aBT9IgIaBjmaVjCdabcabkaBj+aERvRyRuBjaBpbaBsJnClBvbcaBBzHaJwBBfDiBrbcabbBsCM9IaH" +
        "+CKnHsH+DzoabacvaBhcaaE3iCOzIaHybcabbBsCYfJgHgvakcaaPkbaBaBUrHiFgCPnIaIaZbCdBrbaq2yGaBBzDoRmFvuaCrkaCrkaCrkaHrBvdFvDcEfvaebEcyca91mbc+ca9aEn" +
        "Ed+KvCcDoFvuaCrkaCrkaCrkaHrBvdCDrJkHsEFeLoBSFvFCsFQoveaveaveaveaB9iaZbCsaveaBjeabcavgaJRaNQbaIkaIhueacaUsaUnacacacacacacacuca3ga3daeaeacaeau" +
        "a4+acaNLcaOJ-aeaca5iaeaca5juiaeaN8aNxa4kaNMeacaOKnaiacaOKqaNK7a5raOK+aMXfacacaBeacaBV7asagacaBTyaca8akacIeHmVi4va49a5eaWjaWya5la5saeaiagacac" +
        "aNRcaNN7aC-aNRqaNOlaC7abaeacacacagauacaNpaN8acaNJeaNJbacaBBdaBBmacacaSmBIbBXnMA-bCaabB9B7bCaabB-BybCaabB-8bCaacB9tGH9cCaaabB9B-bCaabB-BybCaa" +
        "bB-8bCaabB-tbCaabB-mbCaacB9CrbcCaaacB-accCaaabB-CsbCaabB-gbCaacB-rkcCaaabB9B-bCaabB9fbCaabB9gbCaabB-BybCaabB-BvbCaabB-B+bCaabB-obCaabB9ebCaa" +
        "cB-CpjcCaaabB7nbCaabB-CebCaabB-8bCaabB97bCaacB-agcCaaabB-8bCaabB-hbCaabB9CxbCaabB-mbCaabB-BybCaabB9BxbCaabB-BybCaabB-8bCaabB-hbCaacB9CtfcCaa" +
        "acB-aocCaaacB-cpcCaaacB-accCaaabB9fbCaabB-mbCaabB7abCaabB-BybCaacB-agcCaaabB-8bCaabB9CtbCaabB-BybCaacB-CdgcCaaacB-wacCaaacB-BoacCaaabB9BxbCa" +
        "abB-BybCaabB-8bCaabB-hbCaabB9rbCaabB-ybCaabB-fbCaacB-CtlcCaaacB-cocCaaabB9bbCaabB-CabCaabB9CfbCaabB-cbCaabB-obCaabB-bbCaabB-BybCaabB9BxbCaab" +
        "B-cbCaabB9bbCaabB9jbCaabB-CcbCaabB-8bCaabBdabyCrbgebeabBpExbBeEsCrDdBybCaabB-BtbCaacB-nncCaaacB-abcCaaacB-ascCaaacB-alcCaaacB-CcbcCaaacB-Bzb" +
        "cCaaacB-abcCaaacB-ascCaaacB-alcCaaacB-B6gcCaaabBxabCaabB-BtbCaabB-lbCaacB-bjcCaaacB-abcCaaacB-ascCaaacB-alcCaaacB-CcbcCaaabBxBtbCaabB-BubCaa" +
        "bBtabCaabB-BtbCaacB-nbcCaaacB-abcCaaacB-ascCaaacB-alcCaaacB-CcbcCaaacB-pbcCaaacB-abcCaaacB-ascCaaacB-alcCaaacB-aCacCaaabBtqbCaabB-BtbCaacB-B" +
        "eCdcCaaacB-abcCaaacB-ascCaaacB-alcCaaacB-aCacCaaabBxBvbCaabB-CgbCaabB-BtbCaabB-lbCaaDzBTqBabaccabCfcacacabccacacabEccacabB-bbaccabEdcacacabc" +
        "cacacabEccacabCibbaccabEdcacacabccacaBjB-bbaccabbcacacabccacaBjCebbaccabbcacacabccacacabEccacabB-bbaccabEdcacacabccacacabEccacabCebbaccabEdc" +
        "acacabccacacabEccacabB-bbaccabEdcacacabccacacabEccacabCmbbaccabEdcacacabccacaBjB-bbaccabbcacacabccacaBjCmbbaccabbcacacabccacacabEccacavB-awa" +
        "aEdwaacwaaEcbCibbaccabEdcacacabccacacabEccacabB-bbaccabEdcacacabccacacabEccacabqBhbacbibbacbebbacbebbacbmbbacbmbbacbibbacBkBpBegcacadabEjBUk" +
        "dacaadabcadacaadabEcadacaacB-bgcacadabEjadacaadabcadacaadabEcadacaacCmbgcacadabEjadacaadabcadacaadabEcadacaacB-bgcacadabEjadacaadabcadacaada" +
        "bEcadacaacDebgcacadabEjadacaadabcadacaadabEcadacaacB-bgcacadabEjadacaadabcadacaadabEcadacaabq7badcahgbaEkcaEhavaEccaaabB-DxbadbahbacbaEibBXb" +
        "DdaBZsbBZrabaC+caDtfcBZopgbaEkcaEhavaEccaaabCdEdbacbebbacbaEicBXnDdEjcaaccaaEcbBZszbadcaiEdcaacBjaDucaDtEcbB-dbadbahbacwBXrBgEdcaaccaaEcbB0k" +
        "7badcaiEdcaacbhwbacbiC8caDtEcbB-dbadbahbacbhBgcBYbxEdcaacaEaBkBWspEibaEkcaEhavaEccaaabCtEdbacbubbacbaEibBYrEhbaBguaaaaaaaaaaaaaaaaaaaaaDyP5a" +
        "DfP4-B+Hq8baBQjcaaBRnFa7B9QBeQAicaaQAivggcaagCrQBhQBhvbBOiFbB+BMlbaB7bB7B8IhQBcP5gfOO6EmQBdKaBaaDsBiDjacacacacaca7aQ4oaQ3jaBjacaEkaD7acacaca" +
        "cacacacacaca7aQ4oaQ3jaBjacuDqaiauasa4ca5bagacacacaeagacG9CdP19BWo+EhP29caaBaaB7bG6BiwEzBhhcaamaS6vN-BoaEraB9aaaaaCaaL+aN7aaagaCauB7baCsBieac" +
        "acaaaaBjcCdccpCrbaqumuBU+uBU9u9btBL6acacuCeaB-acuoaCeaCWcacacacaCWtwCfBMryaBXuazaB-a6aPHcCqQ2zaCaacaiacD6DrQAgCbcaaedaapQAdcaaeccaacbaeccaac" +
        "caaccaacfacciaachaeceaaceaaceaablaaBqbaP5vcaaBcba6a6bazcaaadaaaBsbz+a+ba9caaaaxaracasaBybaCacaaCaba6a6bazcaaadaaaCabz+a+ba9caaaaxaracasFwDzP" +
        "3wDlKbQWaOQxbeaLjeaSzDyabiabdaBArDcaCrkaBjgaOnBqaveaDfmPPgcaaQ5qvggcaagKb8PPlBjoaBjeavgaNzRAvavRCiaGjBhabRBbabeabRCmabcaBj6abcaBjgabcaDzgabc" +
        "aBjoabcaBjgabcaVjBwabmabcabea4bC9abcabBiabcaDzCaabcabcabcaBE8GVgacGBeX3pacacacacacacacacbpBQpbacbacbacbacbacbacbacbacbacbcrctcRAjcacacacacac" +
        "acacacacacacacacacacadapoD-daacadaacadaacadaacadaacadaacadaacadaacadaacadacrabshbcabcabcabcabcabcabcabcacpedcacacacacacacacacacacacacacacaca" +
        "cacaccractDcjcacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacaaBsacacacacacacacacacacacac" +
        "acacacacacacacacacacacacacaoacacacacacacacacacacacacacacacacacacacacacacacacacaEtZUxQ5wQ1cRAeRAeCAoQ5bQ5bQ47bggcaaaB5fVKaBPwIDmVHfaBhEWuWQwF" +
        "3m5GyBT8Z3eHqBIZ9aCqa8asaBuaCyaoaBiaBuaBIkaCmamaBoaBiaBkaDkaBkawaJwaF8aByakaB8asaBwa6aBsaDiaBeaBwaBPiaEqa2yaBoaqawaBeaEya36aDaaHqaBoaBgaBmaD" +
        "magaWuauaya6aHiaqakaHkaua6aqaD6aBcaBeaFaaBEkaC8aBkaBOiakaFgaBaa6aBkaCoakaQwaBqaCaaB5qaEeaBoaDuaBqasaoaDiakaCaaCDoa1+ayakaiaqaBeaeaFcaNqakaVg" +
        "auaDeaoasaqaFwaoaOiaoaDcaBcaC+aO6aoaBcaUoaH8amaLmaFoaC8aXuaIkaBD8aBwaDsaDgaEiawamaCcaEyauaVuaoasasaBaa+aiaE+aiamaB3kaB8a3kayaBoaRwa6aEoaC8aB" +
        "Doa+a+aCgaCkaMoayaEgaPqaB+aNcaBkakaNyaLqaH6amakaB0masaJyaJuagaC+aGsa6aiaoaGeaCeama8aKoaDgaiaLoagaBgaPyaDaaoaEmauagauaB8aYwaZaauaCmaBmaqauaia" +
        "CqaiaBcaka6aBwa+aqaDwa+ai0iCPX-BBeX5euRS+agacKvRPtWWcveaveaveaveaveaveaveaveaveaveaveaBjgaveaveaDzoabacvgbbacvgbbacvgbbacvgbbacNzDjbDzYClaba" +
        "cvYH6bbBj9HrCg+veaveaveaveaveaveaveaveaveaveaveaBjgaveaveaDzoabacvgbbacvgbbacvgbbacvgbbacNzDjbBjEsabcabcabcaB9wabEtC+4uP1facaKsaKpaKuacaKtac" +
        "acaKwacacacacacaJvaBhacacaBsaBpacacacacacacacacacaE+acacacacacacacacacacacacacacacacacacacacaBjaExacaLeacaiaeakaiaeaLzaMcaeaMdacaeaeacaiaeae" +
        "acacacacagaiauaoakaKkacaJvacacaCwacagasacaeauagB84F+aIyaIfaENeaENbaCgaCdaTSoaTNraD-aBpaFSqa5raEHlB2cBHJdP2pBhcaeacacacaeacacacacacaeacaeacac" +
        "acaeacacacacacacacacadaBdITqRAddaeaadacaadaeaadacaadacaadaeaadaeaadacaadaeaadacaadacaadacaadacaadal6agabjIOgIWkI0wCsfaaamsIYdwa4PkIT-caIyaca" +
        "IfacaENeacaEEnacaBNsacaBWtacaBWqacaBQ7acaCOiacaJ2oacaEWgacaCDnacaCQxacaVKsaca3LdacaHMmacaBEkacaSbacaJDkacaSTbacaPGyacaNCqacaJUhacaTKracaB3ba" +
        "caCZsacaDOuacaNX6acaT4daca42maca2XfacaTBsacaVFxacaZNsacasaaBKSoaES6aDQwaLAqFcB3T9CAZ9BybB7CfbacbacbacbacbacbacbacbacbcrbacbacbacbacbacaIM6ae" +
        "acaeacacaeaeacaeacacacacbBdISybeabcabeabcabcabeabeabcabeabcabcabcabcaehaIXeBdjdd6KxHibbau4PkaIyaIfaENeaEEnaBNsaBWtaBWqaBQ7aCOiaJ2oaEWgaCDnaC" +
        "QxaVKsa3LdaHMmaBEkaSbaJDkaSTbaPGyaNCqaJUhaTKraTSiaCKbaN2ha1Pma5T9aBEmaMXqaVR6aBEPhaBIqaM2uaOVraCgaCdaH3waE5faLpaEFyaDbaNX6aT4da42ma2XfaC2qbB" +
        "MOrITpbacbacbacbcrbacbacbacbacbacbacbacbacbacbcrbhBTNqbcabcabcabcabcabcabcabcacpBTNpBK56cacacacabBoDkcB6wBTKbbaBxcBrdCfaYFmaeaeaeaeacaeaeaea" +
        "eaeaeaeaeaeaeaeagaeaeaeacacacacacagagagagagacacacacaeaeaeacacacacacaeacacacbO5eBKDqePEdR1zYFmPYqPV+daByDwFveaqgnClcasBgeeDbqBkrcaCqDdceEtDef" +
        "eBaEhE6C+YHadaEghacer8casCoccFpudaEkCnDhdaiCoDidaFhgrdaamBjdeaEpEjdaaCaGgdaEyB+afaExcDzC9GgbaFifaaDxClFaBxfaaDeGgCbweaa8DradeFhlB6faaaaaqfaF" +
        "eC7EnChldaeEcDice+EfceBbBcdaBcBcDfdeFpCxFceaE+BeBcDyeerDeEzEncisDdcaaodiFtDiucoaEjceaDibaFubeCjcivCfccB9hfatDqeFuCjdaaaseabaCqpfgcFtDfCfCgda" +
        "a6DecaaicabDqfgqdCpaFddaeBgkfatDrBbCbFecaFaDaegDtDhEkEicaBjddaa8CtcaFcndaFbC+BreaasdFddabaqegcFpDiC+dabEoCvbaFueaFrqaC9caGepcaaqdgFpEhCkcaaD" +
        "ycaB+BxcaCqB-eaqqlFudcEhDmybaDwfaaB7FtsaceD9DleaaaC+rdaFcC+CgdgaaFdcaaCgceFtqdiCcCvFebaCmdcBnC7BceaCuDwGfpbcBxfaBgzBqFdqcgC-abYL955mbcabcabc" +
        "abcabcabcabcabcabcacpBYIr55ccacacacacacacacacacacacacacacacacacaccracacacacacacacacacDmByBYFpbhBcbCfxcCcyBcb6vbc6bxucaaD-caacbBvBpbBPCuBQ1wb" +
        "D1uGYhbGQlLNobGOoVqdBByG0xBHOoBEI6bBT1tBPM7bdabBU8abBU9abdabB-cbeablacByB+BHK7dqevB2NdbkBzbdabBU8abaCcbBU9abdabCfBgcCgDdBscB7aaclaac6aabBWqC" +
        "ibBU9abraboabjcbqabBU8abBU9abtabqaceaEpctaabuDvcdDwaceacctaabuDtcdDuaceQ0qEadaaaDtbBzQ1hcBwBbBdcB7aaclaacCwBcgeaaaQ4gYClfaaaaaYMbbdBebdabBU8" +
        "abBU9abgBzbdabBU8abBU9abdabB7abCgcbdabBU8abBU9abdabB7abB8BVebB7adBiBXvsQ4nbB9EgbCc7bacdB-Q1cdDscaQ0lDzbCcCzbBzDobCcBpbB-BbbCcB8bB7CfbaebCaCo" +
        "bcnbaccacDsbasbcBlcaokcamabBzCndCaBtcDrcB-CeB-baebCgCabB-ibiBhcbQ1gCacBjaab-BB3abcabcabcabcabcabcabcabcacpBS1jBSXqcacacacacacacacacacacacaca" +
        "cacacacacaccracacacacacacacacacacacacacacacacacacaccracacacDiDaBSXrR3BqB4gaeEDiCRSgCQuCTSxagawB8NkaC6Q3iCS3iaCBaaCUMxaCUOoFuCUMjMD3yCE1waSVh" +
        "aT3maBAdaO5naQJ9aC1gaBF1oaaaBDEva2Iaa4EtaB2caEK8aKHgaERyaDLuaXwaT8aDZoaTIzaBRsaB18aBQkaIF+aGS6aEIoaBFW9aCPgaLY+aDRoaKBeaL5caBAM7aJJwaK4eaBZo" +
        "aTJvaPQ+aDEoaUVjaEE6aDFgaCZeaO3eaBAUpaBDcaSoaI4maDA+aDT6aCNoaERuaDAkaFmaDZgaEUgaCD6aBIwaSW7aPgaCCcaDCsaHTwaFXwaJ0raY5naDCkaOVyaCB8aHBxaDGqaJ" +
        "5qaFDka5B9aBYuaG1caB2oaTkaHCaaQqaMBiaBBXraW1saXK9a-aUFaaB0eaDDgaJIiaFPjaULbaDTgaQPya4MjaG08aCCwaJXka4saRFraS4iaUTxaH4uaIZxaPL+aDVhaL0uaUV9aC" +
        "JwaPKgaGUqaDGcaPO-aR5maRSpaEYtaP4oaPUjaI2kaTLnaBLwaGaaLLqaKGmaCYqaEGgaDP6a5NtaU6aCTcaCXsaDNsaFDsaESyaOIgaCL6aCC6aDoaBGDfaKCwaCLcaR4waYO7aBRy" +
        "aHaaBJuaFIsaBCmaBUaaCUcaCCuaBHwaHLoaFDpaFTkaBSoaBATfaIyaBBuaOAwaL5ua4qaV4baSyaBYmaEDgaIJaaEMraSJbaEBkaCO8a3gaBGeaJZmaLoaFTcaKyaI48aCMeaFeaNa" +
        "aBEIzaVCgaMAmaCQia03naJFvaBFiaFRiaFcaEVuaCGsaD2yaCHiaHLuaFYaaHRca2QjaX0maBB0jaKPeaHqaCU8aVwaCW6aVaaBReaCKkaNU8aBDPbaIMca0EuaBDEzaGO8aINcaQUa" +
        "aXZ9a1saDNgaFXaaRP+aBCFza4maEFmaE08aTwaVuaCD6aDSca3yaEZoaEVmaBeaEOwaCRmaBB0faNXwaNJzaO1gaBMqaIWeaIKsaC1iaBEqa1QpaDDiaKB6aDRzaFkaXeaE3daBCnaN" +
        "L+a4Jpa0HmaYPxaDfaGJ+aCC6aNAgaQVbaIZsaDGtaUIoaDO9aHAcaGMdaVLpaGZfaCIaBiBJuuHBuBiKJlaQUyaB0aaBHeaCeaoaCuaO2oaNJpaBP+uDFkuCOmBiCUaaMkB8D5ea6aC" +
        "yaCIyaGNlaC3saBDQraTsaGmaXyaBwaG6aBEyaGsaGea3qaGqaB1yauaCCmaNiaCmaGiaBV6aJgaK+a5iaCPeaKgaQqaBEyaL6a5oaCG+aK6awabaqamaoaDaacaLeaEcaT+aBDiaBka" +
        "DqaTcaJga4qaIyaaa38aCLsaImaWwaDqaZuaDkaBK8aIeaDKwaRyaDya12laHRHsaHANlBiZ5daBY+aEza4pa2kaDwaUoaDgaBKgaEpaEiaEsaBHqaFsaJcaBaaQ8aMmaB0uaoaJaaEi" +
        "aSwaHmaElaImaC7aJeaEeaZaaFqaDmaQiaR8aKgaiaDwaCCgaEcaYoaZua-aFoaPyaVaaDDsaCXdaHuaHwaUoaJkaDkaOeaeaKwaBcaBsaFmataYya4kaQ+aLwaOaaJsaUuaMoaBU6aJ" +
        "6aBYua2qaEkaBaaSsaDsaCzaDmafaBbaEyaFcaX8aBDaaTuaSoaN6aCAmaGoaHgaIkaCiayaDaaBNoaCIuaGEK8alaFZcaH2DpaCHwaCcaIJBaaFIoaRAgaHPY-aEwXzCPSpkbagbagc" +
        "alfcaagb68baaHrCQcCQebaBbbambuwbtrDfGkEovBsga-aBdagacaoacacawaeaC19bC18ubaccalCVkcaacbBrjbacbaibcabcabcabcabcabcaveabcabcabcabcaveaveabcavea" +
        "bcaveabcabcabcabcabBjfbhmbuabsabBhB6aKcaaauaaaaaaagaaaaaaaeaaaaaaalaaaaaaakaaaaaaalaaaaaaaCwaaaaaaaeaaaaaaaCdaaaaaaabaaaaaaagaaaaaaacaaaaaaa" +
        "maaabaaaeaaalaaaBaaaanaaaBqaaaaaaamaaaaaaaiaaaaaaadaaaaaaasaaacaaaaaabBuHqbaaaBhaaaaaaafaaaaaaaBiaabaabaaUuCjaaaaaaaBuaaabaaaeaabbCaaiaaalaa" +
        "aiaaaoaaaaaaaInaaccB-GkcaaacaaK8caaacaaIzcaaacaaH+caaacaabcaaacaaecaaacaaqcaaacaaacaaIncaaacaaaaIeaaaaaacIdaBzcaaccaaBqcaaicaacbCdCpbacbacba" +
        "BobaibacbeB7bacbacbaBobaibacbcB7baBsbaibacbcBzbaBqbcBrbaBsbcBrbacbaBqbkBrbacbacbaBobeBpbaBqbcBrbacbacbaBobcBpbaBqbcabcBrbaBsbcBrbaBsboBrbacb" +
        "acbaBobaibacbcBzbaBqbaibacbcCfbakbacbacbaBmbacbaibacbcB7bacbacbaBobaibacbcB7bacbacbaBobaibacbcB7bacbacbaBobaibacbcB7baBsbaibacbgB7bacbacbaBo" +
        "baibacbBtCmbcabBqacDCrChocacacacacacacacacacB+cDCugD9caaccaaBgcaaccaagcaacbCdCfbacbaBgbacbagbacbeBrbacbaBgbacbagbacbcBrbacbaBgbacbagbacbBmbb" +
        "acbcbbacbcCfbaB6bacbaibacbcjbaibacbcCfbaB8bcBhbacbaBgbacbagbacbgCmbcD9bacbaBgbacbagbaccauB7caaccaaccaaBocaaebCdCpbacbacbaBobaebeBvbacbacbaBo" +
        "baebcdbcBpbaBqbcBrbaBsbcBrbaBsbkBrbacbacbaBobeBpbacbaBobcBrbacbacbaBobcBpbcBqbcBrbaBsbcBrbaBsboBrbacbacbaBobcBpbaBqbcBrbacbacbaBmbacbcBrbacb" +
        "acbaBobaebcBvbacbacbaBobcBrbacbacbaBobaebcBvbaBsbaCwbgEhbacbacbaBobaeca6dcaaebCd9baebedbaebcdbaebqdbaebcdbaeb+fbacbcabeabaebidbaectoucacacac" +
        "abrnbacbebbacbcbbacbnbbacbcbbacbnbbacbbbbacbebbacbobbacbcbbacbdB7bacbacbaBobaBhbbabeabcabcBqbacbebbacbcbbacbnbbacbcbbacbnbbacbbbbacbebbacbob" +
        "bacbcbbacbdB7bacbacbaBobaBhbbabeabcabdjbacbacbaBobbebcabgdbhBrbacbacbcdbacbacbgBobcabBbmbaaLkgB9xcacBrcaaacaaBscacacaBoBrcaaccaacceabcaaacca" +
        "B6caabcmBpBzcabccaaBycaBsBxcaaacaabcaaBscaaaceBpBpcaaacaBqBqcbBpacaaacabkcaBsBxcaaacaaBocaaaceBpicachcaaaccBoBpcaaacaaBqcaakceBrjcaBsacaaaca" +
        "aiccahcaakcaabcoBnhcaaaccBoBpcaaBqceBpacaakcaabcabBzcaaacaeBscaaacaBoBpcaaaccBpbcaaBscaakcabBzcaaBqcaeBrcaaBsBkadBnceBsdcaaBscbBpacaaicabhca" +
        "aacaaicaBsccaabciahcaaacCdBnkcedacaabcaeccaabcaBoccaabceaccaBpbcaBqacoBnacebccbaaceaac8bacaBsacmBpacabacaBsacjaacfaaciBpachBqBzceBpBqcvBqkcu" +
        "aacgBrBzcbeB6cbdjcbBsaccBraceaBpcBtcB6ccbacBqaachBsacBrBpacBwBqjctBrachBsacdBnkcBgdaZcBbBqIqc6aadBvaI7DBsdabBxBldB8BlB6dd-BoxBmdhBb+bdqBcegd" +
        "+BbldcBfBckraaaDCjC1iDBeDBwDEoCaDDsDEiDEuDEoCaDEqDDgDEiDEkhraDCrDAyB6BzaadkIqDAoBqL8DAjaX3kacaX2pacaBtaB8aX3oaccX4rDJ7C5rNzaaaP4mabaP1haaaDn" +
        "acaFeaeaXZoacajacanacafacagacacacBiX1haebDzBNobaabaabaaaD+aaaaaDfaX3kaX3fu6abakaB7aP5gaP4xacaFeaeaXZoacaX5dagaiacaea+aeabuB+aDpacaBwCrB-BUmb" +
        "DCaabDB-cvacvacbDCaabDB-cbDCaabDB-cbDCaabDB-cbDCaabDB-cbDCaaaB9bmcbaabacbaabCcabaabCbcbaabCgbbaabaabaaaCfaaacaaaaaaacaaacaaaaaaacaaaaaaacaaa" +
        "aaaacaaaaaaacaaaaaaacaaacaaacaaacaaacaaaaaaacaaaaaaacaaaaaaacaaaaaaacaaaaaaacaaaaaaacaaaaaaacaaaaaaaoaaaaaaacaaaaaaacaaaaaaacaaaaaaacaaaaaaa" +
        "caaaaaaacaaaaaaacaaacaaacaaaaaaclCzDCkcaaacaaccaaacaaccaaabaabaaCqDCfacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacaca" +
        "cacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacaUQoacaDHyauacaxaPuaraFba" +
        "eaeaeaeaDuaeaeaChaDsaFtaeaeaeaeacaeaeaeaeaeaeaeaeaeaeaeagaeaeaeacacacacacagagagagagacacacacaeaeaeacacacacacaeaiaFtacaPTtaF-acaKsaKpaKuacaKta" +
        "cacaKwacacacacacaJvaBhacacaBsaBpacacacacacacacacacB8E+acacacacacBicacacacacacBicacacacacacBicacacB8INfacasbIxBSfaImabaQAiuCFsaBXdacacacaCA6a" +
        "CwBF1iRPvaca4va1gaEluFaaCUMgaCUMbabaE7acaNTuaNTramaEwaEjadadaDwaXhaXkaDjaB6aCmacaD9aHOJqaE1XlaCSR-aHOJoaHOHnaHOHqaHPA7aX8acaBAlaBAsaHOI8aHOI" +
        "vacaeaCqadaCUMcaCUL-aB9aU4suU4daBeacataNpacacaHOUqaBiBMLnDHIjEG1mveaIzuaCRjIyG6bcaKQ9BBkBBobaBsHEzXeWgbatva6E29P+PebcaRNrBXyBYc2YXfC2CeC2Dkb" +
        "cacaaHFRscaaccaaccaaccaacBVzGcabcacbahccaacbacccaaLHmHIXracacacacacacacacacacacacacacacacacacacacacacacacacaoacacacacacacacacacacacacacacaca" +
        "cacacacacacacacacacaDracacacacacacacacacacacacacacacacacacacacacacacacacaoacacacacacacueacacacacacacacacacacacacacacacacacaDracacacacacacaca" +
        "cacacacacacacacacacacacacacacacacacaoacacacacacacacacacacacacacacacacacacacacacacacacacaDrueacBigBigacBigacacacueacacacacacacacaoacacacueuea" +
        "cacacacacacueacacacacacacacacacacaDracacacacacacacacacacacacacacacacacacacacacacacacacaoacacacacacacacacacacacacacacacacacacacacacacacacacaD" +
        "racueacacacBigacacacacacacacueacacacacacacuqacacacacacacacacacacacacacacacacacacacacacacacacacaDracueacacacueacacacacueB8iacacacacacacuqacac" +
        "acacacacacacacacacacacacacacacacacacacacacacacaDracacacacacacacacacacacacacacacacacacacacacacacacacaoacacacacacacacacacacacacacacacacacacaca" +
        "cacacacacacaDracacacacacacacacacacacacacacacacacacacacacacacacacaoacacacacacacacacacacacacacacacacacacacacacacacacacaDracacacacacacacacacaca" +
        "cacacacacacacacacacacacacacacaoacacacacacacacacacacacacacacacacacacacacacacacacacaDracacacacacacacacacacacacacacacacacacacacacacacacacaoacac" +
        "acacacacacacacacacacacacacacacacacacacacacacacaDracacacacacacacacacacacacacacacacacacacacacacacacacaoacacacacacacacacacacacacacacacacacacaca" +
        "cacacacacacaDracacacacacacacacacacacacacacacacacacacacacacacacacaoacacacacacacacacacacacacacacacacacacacacacacacacacaLoaQmBiVuacacacacacacac" +
        "acacacacacacacacacarawacacacacacacaPF8aPFlacacacacacacacacacacacacacacacacacacacacacacacacaPDsaPEzagaeayajabaC9acacacacacacacacacacacacacaca" +
        "cacarawacacacacacacaPF8aPFlacacacacacacacacacacacacacacacacacacacacacacacacaPDsaPEzagaeayajabaC9acacacacacacacacacacacacacacacacarawacacacac" +
        "acacaPF8aPFlacacacacacacacacacacacacacacacacacacacacacacacacaPDsaPEzagaeayajabaC9acacacacacacacacacacacacacacacacarawacacacacacacaPF8aPFlaca" +
        "cacacacacacacacacacacacacacacacacacacacacacacaPDsaPEzagaeayajabaC9acacacacacacacacacacacacacacacacarawacacacacacacaPF8aPFlacacacacacacacacac" +
        "acacacacacacacacacacacacacacacaPDsaPEzagaeayajabaByacBiB0zacacacacacacacacacaracacacacacacacacacaracacacacacacacacacaracacacacacacacacacarac" +
        "acacacacacacacacDOAaC48acaiaguBsaBlajauaBganacacacaBfamaqaxa6aBbagatacagaeamaeaeaDiaEyaBraDduEnaiuBwBiBtuB6anacacacaBfamaqaxa6u7atacaguquiDy" +
        "7CqcuB6ulueaBfamuha6u7BiluquiuIauEvuEnaiuBwBiBtauaBganueacaBfamaqaxa6u7atacaguqaeaeaDiuDguHtacaiagaBqacaBlajauaBgulacacaBfamaqaxa6aBbagataca" +
        "gaeamaeaeDeBdaiaguBsaBlajauaBgulacacaBfamaqaxa6aBbagatacagaeamaeaeLKrDAtHITnbadbcabcabcabcabcabcabcabcabcaDgBbBkHIUlcacacacacacacacacacacaca" +
        "cacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacX4ynX4yaX3ba+b99bBiBmuBlacacacacacacacacacacacacacacacacacacaca" +
        "cacacacacacbBdhbkabmBdba+cffX19bozQjtabacba8V9rpCFnYDoYAcbDqGqaeIeYZmaDPhaDYvbRQlBtaO2maFI8aYMsaYLtaFIjaLXyaFQcaFYpaJUxaGT+aG59aKCgaJZfaVSka" +
        "ECfaLYuaZ1raCLnaNNwaGH9aMaaKVjasaBBEcaZGhaH1raC2maHRiaVGsaVRzaLS8aPsaTHdaNHqaDXnabaHCwaRMbaBUia3ZoCsBQTr1JgX1+caMSfacaIgacaGP6acaKTaacaHGlac" +
        "aKIiacaR5tacaJHuaEmXYgaF0pBQCyBJ19acacacacacacacacacBHMDyBHAiajasaGZOcaGY2daE8a6aEoaHqaB+aE8aBpaODbaHIZyaG0OzaoaBaaBgaGZ0kaHIGfaOK8aCmaGZ18a" +
        "GZ1ha6aBNpaBOaasaJACuaI54ta8aOShaOVyawaCyakaOWdaO1eaeaBwaBmawacaBcaDeaqasaBsauaeaaaaaG1K6aGM1xaOKlaBkaG1YiaG1XpamaBkaJqaGlaBaaCaaDuaFiaBuaEg" +
        "aBaaCcaaaBkaBeaqa+aViaQ-aRcaMlaCgaCGzaDOoaR-aCmaBsaIdaKoabaHwaG4DqaG35daka+aBiaqaEaaG4UmaEeaG4P7aC+ayaE9aI8aRXpa8aSAyaDmaaaG5IuaG5AjaBka+aya" +
        "G5SkaG5RraoaBU6aBTbaSKbaSN+a8aFeaDfaHAVoaHAKbaHAKgaHAHpafaBcaGkacaS1faS28aCwaBkaCyaTAnaHUScaHUQnaTDiagagaBiaJCMqaJCJhaHCDgaaaGQS-aRN9aaaTFva" +
        "H25caXSeaIBHpasaTIpaTLoaDgauaCeaIqaTUnaB7aTXqaHDEaaHDAzaIcaiaeadaC8aBiaCia7awaC+aBiaiaBuawaEeaFiaCgaHyaHD1yaHD29aEbaGyaBwaGcaHEA6aHD29aFzaBx" +
        "aUXvaVDwaBkaB+aClaVAvaVOgaB6aHFJ8aHFCnaRkaK9aVS-aVXqaVYraChaLK8agaKWwaGhaNBca4NhaRT8aiamaD6avaHGHaaH2HtaWLcaHjaM6aDgaHF4qaHF39aG9aPkaWXnaW0k" +
        "aGcaEoaL8aHF5waHF2paXMfaXQsaHGYmaHGVfaXQlaXSiaC6aBwacaHHNeaOYdaO4+aHHKxaHIG8aHH5za8aGlaK+aCqaDsaDlaCqa+a6aHHZsaHH4taPwaD+aYTvaYZqahaHIAuaHIN" +
        "paXkaHH5aaDaaHH2paHgaBvafaZIjaZLiaDgalaDmaGKHqaGJ3-aHIR8aHIMnaHJA+aHIYfa6aBwaHJ1qaHJYpaBkaHKKaaN+aHKJtaBca0N9a0Psa0Ozaaa0Y+aBkaBkaBiaEka009a" +
        "1AsaHLReaHLPpaHLViaHLSdaGWC+aGVY9aHMZcaBoaIyaIIEpaya1OyaHM5+abaCoaBuaHNBjacaaaCwa1Rba1Vea1UjaFaaIJYoaHN29aD8aEaa14raIKUgaHOM-aHOUiaCwaHOTlaF" +
        "ya2Lxa2RcauakaHPS6aSwaaaHP1ra2OxaIM0saHP4jaga20daINFsaHP07a3Dda3EqajaB6aHRImaHRCfa3Gda3MmaDwaEga3RbaIPPiaB+aIPO7aIPYaaHRV9aHR2iaHR0raGkawaHS" +
        "NkaEsaHSMfaHSUqaHSTpaGZO+aHXYta4N6aFca4Ppa4TgaTIraIGPea8a0CdasaGYZvagaGZuaBFTfa5CmalaBeaX4taX58aeauaCsaHUFmaHUFnaDqaEmaEuaItaJuaCuaHaaQhaHoa" +
        "eaBaaHUFuaTkaJlaIT0ta52maeaCgaHXLiaHXGlaHU2qaIU29aiaIVFaaScaIVWnaBAOkayawaeaEaaCbaImaCxaJoaFbaEgaBwaBA09aBBAuaCaaBBApaBBGoagaHXAiaHWY-aoaBBK" +
        "raBBMkaBKD9aJB5gaLqaIZKpasaBB3saE6aJ6aMwaHYFgaHX5zaBmaFuaFyaHY1qaB1SvaF3Dra9aDiaF3O8aF3AtaGiaH1JuaBwaH0VraF6aCaaH1B6aH1BfaR6aJ+acaFxaX6aByaH" +
        "14kaH1G9aBF5laBGCeaH12aaJBZbaBGN6a2Rba2XcaH3CeaNkaJD0xaqaBGWuaH4CuaJEVpaJE4iaH4IvaaaB8aH4Y6aH4NhaBG09aBG5maH8aBwaDyaBHC-aJHWeaIAB7aS8aL6aBIC" +
        "9aB+aBIHuaIBWoaJJ3laJKA6aQsaIgaIB3laBIWjaBI0gakaoauaoaCkaIDMk";

    // Full case folding: statuses C and F.
    private const string FoldTable =
        "BIuGcacacacacacacacacacacacacacacacacacacacacacacacacacBYiBUeGiBNxacacacacacacacacacacacacacacacacacacacacacacueacacacacacacbIvHgUaI8ueueueu" +
        "eueueueueueueueueueueueueueueueueueueuevMlBJiuMuueueBigueueueueueueuevXiBJraXbueueueueueueueueueueueueueueueueueueueueueueuHpaHwueueuQvu4aaM" +
        "-ueuM+aMxuM8acaMvBiFcaHyaeaMruM8agumabaM9B8NmagugaNhueueuNwaNpuNwBiNluNwaNpuNuacaNnueuNyaNrB8iEmsaaugaaugaaueueueueueueueueBigueueueueueueue" +
        "uevYjBJ8aYsaaueuF-aCuaDuueueueueueueueueueueueueueueueueueueueuIbuIkueueueueueueueueEmVDeaVCruKdaVMyBiVChuMdaQsagaEjueueueueEZyWu0iEpueB8iFa" +
        "HyDyEnucacacuB6ucaccBjhBQcapacacacacacacacacacacacacacacacacueacacacacacacacacCslaaKudHqBiaCjamB88aluBsueueueueueueueueueueueuDjaoBirafuEgul" +
        "asBiH-acacaNgacacacacacacacacacacacacacacacaC9acacacacacacacacacacacacacacacacacacacacacacacacacacacacacacac4aBeueueueueueueueueueueueueueue" +
        "ueueFuuueueueueueueueueueueueueueueueueueueueueueueueueueueuBaazueueueueueueBigueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueu" +
        "eueueueueueueueueueueueueueueueueBiDeacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacac4bCbBHuBXPaTZwacacacacacacaca" +
        "cacacacacacacacacacacacacacacacacacacacacacacacacacacacacacueDemP0iMTzacacacacacBKRiH2faeauagacaaaqaBsaCQ4qEmCKXvacacacacacacacacacacacacaca" +
        "cacacacacacacacacacacacacacacacacacacacacacacacacacacacacBigacacGIaGQeueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueue" +
        "ueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueuevPCzBFbbyCrbgebeabBpExaPAaBjO47BEvuPC8ueueueueueueueueueueueue" +
        "ueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueFucacacacacacacacFasacacacacacGiwacacacacacacacFasacacacacacacacFasaca" +
        "cacacacBjNX-BKawaabwaacwaaEcBiNYyueueueFasacacacacacacacKbGnKmbcabcabcabcabcabcabcabnabcabcabcabcabcabcabcabBsabcabcabcabcabcabcabcabnabcabc" +
        "abcabcabcabcabcabDsabcabcabcabcabcabcabcabnabcabcabcabcabcabcabcaBjsabN19abjavkHncaaHoaN5+acaEbacbN1-HouqB9N1wabN1zabravsHncaaaaN1wacacacbN1" +
        "7HoDgeLbLrcaacBjaDucaDtEcaOBoacaFvacD6N1daEdcaacbhwviC+caDtEcaOBwacaGnacaGuDfGrLcbN1fabkavjHncaaHoaN0+acagacbN1hHoFZuaB8BV7aHuDyQGs2eCeacaca" +
        "cacacacacacacacacacacacacL8kP5iBUyacacacacacacacacacacacacacacacacacacacacacacacacacBD4aDUoacacacacacacacacacacacacacacacacacacacacacacacaca" +
        "cacacacacacacacacacacacacacacacacacacacacacac4aeuU5laNReaNP-BiU4wueueuVBvaCaaCbaeuVCcBigFaVDnacaVEcueueueueueueueueueueueueueueueueueueueueu" +
        "eueueueueueueueueueueueueueueueueueueueueueueueueueueueueFasueCqkS4QeB2U8ueueueueueueueueueueueueueueueueueueueueueueL8Biueueueueueueueueueu" +
        "eueueueCUmIqueueueueueueB8iueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueGiwueuCFAfaCFAmueueueueCqkuCSSnBiCSSyueB8iueueueueueu" +
        "eueueueuCSUfatakawaduDiaBnaBmaCULmaBZ7ueueueueueueueuC9aCSRdaNQyaCFDuueDyoDemueRqB6RMiCKFlacacacacacacacacacacacacacacacacacacacacacacacacac" +
        "acacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacMMIbJYrBVfbagbagcalBU-caagb68baa" +
        "HrCQcCQebaBbbambuwbtrUFuD226acacacacacacacacacacacacacacacacacacacacacacacacacX1eCM8acacacacacacacacacacacacacacacacacacacacacacacacacacacac" +
        "acacacacacacacacacacacCVaIsacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacDBqJyacacacacacacacacacacueacacacacacacacac" +
        "acacacacacacueacacacacacacueacBCSiDQiacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacB1U" +
        "eF28acacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacNLQaBKYcacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacTFEa" +
        "B3Kgacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacac";

    // Simple upper case of what folding leaves.
    private const string UpperTable =
        "B2uEcacacacacacacacacacacacacacacacacacacacacacacacacacB5eGmacacacacacacacacacacacacacacacacacacacacacacueacacacacacacaJuuHpueueueueueueueue" +
        "ueueueueueueueueueueueueueueueuOjuOsueueBigueueueueueueueBigueueueueueueueueueueueueueueueueueueueueueueBigueueuMmBiMbueBigB8iDemBiGkB8F7aKk" +
        "B8BzBiH-ueueBigCqkBigB8iueBigB8iuDwDyDfBigBigugueueueueueueueaEzuFaueueueueueueueueB8gugB8iueueueueueueueueueueueueueueueueueueueB8iueueueue" +
        "ueueueueFasBiVEgacuVD7CqkueueueueaVCcadagaVO9akugacukucaCTBwB8CTBpaCTBsuCTBpuCS5saB6uCTBfabaCTBqaB3UxaB3UwBiCTBbuVNeaVNbBieEmVMkBiVL7uCTB+aC" +
        "TBxB8CTAqaCTAfaJmaJfacaJgDeI7GiCS5wadEDiCSD-ueB8iB8Ioacac2yHraeacacuoacacacacacacacacacacacacacacacacueacacacacacacacacaB9aeacFaEausueueueue" +
        "ueueueueueueueBiwaHtCqHqBigBAqBmacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacaC9acacacacacacacacacacacacacacacuFcueueueueue" +
        "ueueueueueueueueueueueFuuueueueueueueueueueueueueueueueueueueueueueueueueueueBigueueueueueueazuBaueueueueueueueueueueueueueueueueueueueueueu" +
        "eueueueueueueueueueueueueueueueueueueueueueueueueue4ugacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacBYNuLTuacaca" +
        "cacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacBigacacB4LuCFL8B8B3RtKaB3WgCHiCE2lueueueueueueueueueueueueueu" +
        "eueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueG8yueueueueueueueue" +
        "ueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueauacacacacacacacFasacacacacacGiwacacacacacacacFasacacacacacaca" +
        "cFasacacacacacG8yueueueFasacacacacacacacFaEwaca6acacaca+acaB6aca9aca+ac5iEfacSyB+acIy+acB8gHBaUmUuC8acacacacacacacacacacacacacacacCqBiQO8BTg" +
        "acacacacacacacacacacacacacacacacacacacacacacacacacBELyDTcacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacaca" +
        "cacacacacacuDcB8VClaiuVCsueueDyoBigGiwueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueFasu" +
        "eCqkHqOFdacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacueDemS3L8CKXgueueueueueueueueueueueueueueueueueueueueueue" +
        "L8BiueueueueueueueueueueueueueCUmIqueueueueueueB8iueueueueueueueueueueueueueueueueueueueueueueueueueueueueueueGiwueBigueueueueCqkCqkueaDeBiC" +
        "7ueueueueueueueueueG8yueueueueueueueCqkueDyoDemueRqB6QZqEdNDUeBLW8acacacacacacacacacacacacacacacacacacacacacacacacacYAeCMmacacacacacacacacac" +
        "acacacacacacacacacacacacacacacacacacacacacacacacacacacacacacCVaIsacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacDA8J6" +
        "acacacacacacacacacacueacacacacacacacacacacacacacacueacacacacacacueacBDB8DOwacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacaca" +
        "cacacacacacacacacacacacacacacacacacB1AeF48acacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacNLQaBKYcacacacacacacacacacacacacacac" +
        "acacacacacacacacacacacacacacacacacTFFiB3Kcacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacacac";

    // Primary composites and the two scalars each is made of.
    private const string CompositionTable =
        "DYbEcBQabacbacbacbakbaeveB6beCnbacbacbambipbacbacbamvkjbcfbacbacbacbakBjmpbacbacbambinBjqbbacbacbacbakbaeveB6beCnbacbacbambipbacbacbamvkjbcf" +
        "bacbacbacbakBjmpbacbacbambinvaobDphbCaabB-ebCaabB-CebCaabB7CnbCaabB-cbCaabB-kbCaabB-kbCaabB9abCaaBjB9pbCaabB-ebCaabB-cbCaabB-CcbCaabB-BxbCaa" +
        "bB7tbCaabB-ibCaabB-cbCaabB-CabCaabB9CjbCaaBjB9cbCaabB-cbCaabB-ebCaabB-CebCaabB-CbB9cjbCaabB9CkbCaavB9ClbCaabB-CmbCaabB-BvbCaaCrB7vbCaabB-Cmb" +
        "CaabB-BvbCaaB9B9pbCaabB-ebCaabB-kbCaaBjBztbCaabB-CmbCaabB-BvbCaabB9vbCaabB-cbCaabB-CkbCaabB-BvbCaabB9BwbCaabB-BvbCaaBjB9rbCaabB-cbCaabB-ebCa" +
        "abB-ibCaabB-cbCaabB-B6bCaabB7ClbCaabB7abCaabB-mbcnbCaabB-mbCaabB-kbCaaUvCv+bCaaIfBtabCaaRrDh9bCaabBpabCaabBtabCaabBtabCaabGopbCaabB-fbCaabB-" +
        "wbCaabB-xbCaavDpibCaabUeabcabWbabCaaBjJ9qbCaabBxabCaabBxBybCaabXwChbcabDhqbNwabBCpaB9CfvbCaaBjBrbbCaabFocbCaabB9abCaab7abCaabLn8bCaabB-ebCaa" +
        "bBxdbCaabB-ebCaabBxdbCaabB-ebCaabBtdbCaabB-ebCaabBzdbCaabB-ebCaabBzdbCaabB-ebCaabCdBkbCaabB9abCaaBjCxBtbCaaDzCnjbCaabBxCabCaabHcCfbCaabCbabC" +
        "aabKlgbCaab1+fbcab3labCaaGSvC+fbBOsaviabeabeavmavmabiabCcaPvDbobyabynbiabeabeabBeaPvBdobyablnbmabiaCrsabao09EgpbaqvdnB9zoCrBinbdbbwmGjvaTnCa" +
        "aNzflbaqvdnB9CgoCrBxnbdbbwmOnDcsbcaBNvF9rbCaaIfClabCaabB-ebCaaBjBvdbCaaBjKgebcabMfabCaabB9abCaaBjB9hbCaabB-ibCaabBtabCaaBjKuabcabLxabCaabCth" +
        "bCaabB-ibCaabB-gbCaabBxfbCaaBjBxabCaaFZb3yBUwbacbCcabCbcbCgbC5vIwavBhaKbBcaLVfBFmBOqEnqaBjgaC3zJiIebaBsHM9YaX+BjaBpbaBsBMnEwIaBBfDiBrbcabbBs" +
        "CM9IaH+CKnHsH+DzoabacvaBhbiBgCOzHyGsbcabbBsCYfJgHgvakbgjbfBkLMnBEyBE+BWLnFOaFQoveaveaveaveaB9iaZbCsaveaBjeabcavgaNVrNQbMA-bCaabB9B7bCaabB-By" +
        "bCaabB-8bCaabGkC-bCaabKfmbCaabB-BybCaabB-8bCaabB-tbCaabB-mbCaabK8CzbcabbcbcabM7CybCaabB-gbCaab2gCtbcab4fcbCaabB9fbCaabB9gbCaabB-BybCaabB-Bvb" +
        "CaabB-B+bCaabB-obCaabB9ebCaabGmC9bCaabKhabCaabB-CebCaabB-8bCaabB97bCaabO2uB9bcabO4vC6bCaabB-hbCaabB9CxbCaabB-mbCaabB-BybCaabB9BxbCaabB-BybCa" +
        "abB-8bCaabB-hbCaabGoCxbCaabB-obCaabFopbcabbcbcabPzabCaabB-mbCaabB7abCaabB-BybCaabO4qB9bcabPArC6bCaabB9CtbCaabB-BybCaabOoBxbcabkabcabOQcabcab" +
        "PA9abCaabB-BybCaabB-8bCaabB-hbCaabB9rbCaabB-ybCaabB-fbCaabPgCxbcabcobcabRjjbCaabB-CabCaabB9CfbCaabB-cbCaabB-obCaabB-bbCaabB-BybCaabB9BxbCaab" +
        "B-cbCaabB9bbCaabB9jbCaabB-CcbCaabB-8bCaabBdabyCrbgebeavQmfCrT7BybCaabB-BtbCaabGcpbCaabB-bbCaabB-sbCaabB-lbCaabO18bbcabOZ9bbcabbbbcabbsbcabbl" +
        "bcabOZ6gbcabPFxB6bCaabB-BtbCaabB-lbCaabGkdbCaabB-bbCaabB-sbCaabB-lbCaabO28bbcabPG-obCaabB-BubCaabBtabCaabB-BtbCaabGkpbCaabB-bbCaabB-sbCaabB-" +
        "lbCaabO3qbbcabOSzbbcabbbbcabbsbcabblbcabbCabcabUxabCaabB-BtbCaabTupbcabbbbcabbsbcabblbcabbCabcabVnCfbCaabB-CgbCaabB-BtbCaabB-lbCaaDzBTqBabac" +
        "bNU+BhbcabbcbcabbEcbcabNW-C9bacbNXoBhbcabbcbcabbEcbcabNVhC9bacbNVwBhbcabbcbcaBjNXxBebacbNYgBhbcabbcbcaBjNWdBebacbNWsBhbcabbcbcabbEcbcabNYtC9" +
        "bacbNZcBhbcabbcbcabbEcbcabNW-C9bacbNXoBhbcabbcbcabbEcbcabNZpC9bacbNZ+BhbcabbcbcabbEcbcabNXtC9bacbNYcBhbcabbcbcaBjN0dBebacbN0sBhbcabbcbcaBjNY" +
        "hBebacbNYwBhbcabbcbcabbEcbcavN0xC7vN1iBhvacvaEcbNY-C9bacbNZoBhbcabbcbcabbEcbcabN1pC9bacbN1+BhbcabbcbcabbEcbcabN1pEdviaveaveavmavmaviaB9NToEk" +
        "bcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabBcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabDcabcabcabcabcabcabcabcabcabcabcabcabcabcabca" +
        "bcabN17D9badbN1+EcbN19abjavkfbOAkgbOCjD9badbahvaEkCrBOrfbPMygbN1zabravsfbOA+gbODbEjveavaEkbOCqEjbacbaEcbOAlDxbadbBchB9BbEebBcabDbDxbadbahBjO" +
        "GkabacbaEcbODrDxbadbmhvtBgbacbiC8bmabClDxbadbahvhBibBPrBhCrPNiEkbN1fabkavjfbOC6gbOFnEjvuavaEkICfO4ozbeaLjeaSzDyabiabdaBArDcaCrkaBjgaOnBqavea" +
        "QjBoaBjoaBjeavgaNzRAvavRCiaGjBhabRBbabeabRCmabcaBj6abcaBjgabcaDzgabcaBjoabcaBjgabcaVjBwabmabcabea4bC9abcabBiabcaDzCaabcabcabcaCC0zGZmWWcveav" +
        "eaveaveaveaveaveaveaveaveaveaBjgaveaveaDzoabacvgbbacvgbbacvgbbacvgbbacNzDjbFvFoaIf8aveaveaveaveaveaveaveaveaveaveaveaBjgaveaveaDzoabacvgbbac" +
        "vgbbacvgbbacvgbbacNzDjbBjEsabcabcabcaB9waBC4A9DPZyDQCcveaIzuaCRjIyG6bcaKQ9BBkBBobaBsHEzXeWgbatva6E29P+PebcaRNrBXyBYc";

    // Canonical combining classes other than zero, in runs.
    private const string CombiningTable =
        "YauHgaaHiadG8aaHiaaGyaeG8abGkadG8abGkakG8aebadG8ahHgaaHqaaHgacG8acHgabG8bcHgadG8aaHgaaHiabG8aaHgaaHjabHkaaHjabHkaaHjamHgIteHgIjaG8adHgaaG8ac" +
        "HgaaG+aaG8afHgafG8abHgaaG8abHgaaG+aaHeaaHgaakaalaamaanaaoaapaaqaaraasabtaauaavaawbaxbayaazbaHgaaG8basCihHgaa+aa-aaBaBqa7aa8aa9aa+aa-aaBaaaBb" +
        "aaBcabHgabG8aeHgaaG8abHgaaG8qaBdDfgHgcdHgaaG8aaHgcbHgbaG8abHgaaG8BdaBe+aHgaaG8abHgaaG8abHgacG8aaHgabG8aaHgaaG8acHgaaG8aaHgaaG8aaHgaaG8aaHgaa" +
        "G8abHgFagHgaaG8aaHgjaG8ydHgbiHgbcHgbeHgBlcG8B8aHgacG8adHgBkeHgaeG8anHgbaG8abHgaaG8abHgaaG8acHgacG8aa7aa8aa9acHgaaG8abHgabG8aeHgB8ahqajdaHgaa" +
        "G8abHgDhahqajBqaHgB9ahqajDoahqajDoahqajD-ajDoahqajhaCuaaC7DfahqajDnbjqajD8ajDnbDhaajndDlDmbDwaajndD6CmbG87aG8baG8baGyBxaEbaaEcbaEefdEccaEcbb" +
        "HgaajbbHgB+aG8DqahbbjCsaG8WpcHg3ubj+ajE9ajkaHgGlaHeEpaG+aaHgaaG8G7aHgaaG8ChajuhHgcaG8BqeHgafG8abHgaaG8bbG8abHgabG8aeHgaaG8adHgDfahpajBgaHgaa" +
        "G8agHgBwbjB6ahlbjCdahEycHgbabaeG8abHgadG8aaHgbgbeaG8gaHgdbHgGgbHgaaG8agHgaaG8abHgaaHkaaGwaaG8aaGkaBeHgaaHiabHeaaG8aaG6aaHgaaHjaaG8aaHgaaG8Wq" +
        "bHgabbadHgacbabHgeaHgdbbaaHgaaG8aaHgabbadG8aaHgC5+cHgEnajDa-HgRkaG6aaHeaaHiaaG+abHaDjbi3OuaHgejHgBabHgCqbHgIuajBfajExaj7rHgBzcG8BfajC-ahmajH" +
        "paHgbbHgaaG8cbHgfbHgbaHgBuajHwajTZqa6YbgHgagG8abHg4naG8HcaG8EveHgBUsaG8baHgBiaHgaabaaG8eajFfaHgaaG8R9dHgMdbHgEzbG8acHgaaG8aaHgadG8BraHgaaG8a" +
        "aHgaaG8GaajBjajoajBzajaahCfcHgBqbjB+ahCmajjahDkajaahFsahaajCqbhqajygHgdeHgGnajdahxaHgDdajaahH7ajaahD+ajDwajaahDtajInajaahIcbjeahE8ajCtajsajC" +
        "rajNfajIcahbbjCrajTKyebB7gHgBFzbgTFmabFGgbGyacbdaHcaeGyihG8ceHgabG8+dHgEucHgDN7gHgbqHgcgHgbbHgbeHgIfgHgLxaHgB9dHgBPagG8DnfHgaah";

    // Format characters (1), letter numbers and other numbers (2), in runs.
    private const string KindTable =
        "FnabebcfaccccBKbfbwabGaabBrabMabbCqabIrfcLyfcDyccEfgcGzgcricNrjcBBvtc1rccH-jcuabOlacBRqeb6ebBrebbjbaacdfcgjcGgBsccecWwB7cCovcTw9cBLjacYjaczi" +
        "coccKxdcEkjc+hcbocBajcBhoc3BgjcKafcVWjabHzcbIlBmcmBycrbcKv6cBedc9aciacEgecBEchczgcBhicClecwfcFabccpccBncCaicBubc+ccClecDihcyhcBjgcKkfcLa+cE+" +
        "jcBkdcDqgcEgtcCxabpabIttcBKfbcNoic1hsc0tucBBlDocD4bibNZcgcY+wcTQjdbFGphbLftcDmycFKoic3bB6cbccbdcCmBmcboc4cmcYDXuab+C-b";
}

using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

public readonly partial record struct Currency
{
    /// <summary>ISO 4217 as text, by decimals of the minor unit; looked up through one dictionary made at first use.</summary>
    private static class Table
    {
        private const string TwoDecimals =
            "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK " +
            "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR " +
            "LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR " +
            "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER " +
            "ZAR ZMW ZWG";

        private const string NoDecimals =
            "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF " +
            "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";

        private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

        private const string FourDecimals = "CLF UYW";

        private const string WithdrawnTwoDecimals =
            "ANG AZM BGN BYB CSD CUC CYP EEK GHC HRK LTL LVL MRO MTL MZM ROL RUR SDD SIT SKK SLL SRG STD TMM TRL VEB VEF XFU YUM ZMK ZWD ZWL ZWN ZWR";

        private const string WithdrawnNoDecimals = "AFA BYR MGF TPE";

        // Of objects, not of values: a dictionary of values of our own is compiled when the first currency of a process is looked up.
        private static readonly Dictionary<string, Listed> ByCode = Build();

        public static bool Has(string code) => ByCode.ContainsKey(code);

        public static bool TryGet(string code, out Currency currency)
        {
            var isListed = ByCode.TryGetValue(code, out var listed);
            currency = isListed ? listed!.Currency : default;
            return isListed;
        }

        private static Dictionary<string, Listed> Build()
        {
            var byCode = new Dictionary<string, Listed>(StringComparer.Ordinal);
            Add(TwoDecimals, 2, withdrawn: false);
            Add(NoDecimals, 0, withdrawn: false);
            Add(ThreeDecimals, 3, withdrawn: false);
            Add(FourDecimals, 4, withdrawn: false);
            Add(WithdrawnTwoDecimals, 2, withdrawn: true);
            Add(WithdrawnNoDecimals, 0, withdrawn: true);
            return byCode;

            void Add(string codes, byte decimals, bool withdrawn)
            {
                foreach (var code in codes.Split(' '))
                {
                    byCode.Add(code, new Listed(new Currency(code, decimals, withdrawn)));
                }
            }
        }

        /// <summary>In order, which few ask for.</summary>
        public static class InOrder
        {
            public static readonly IReadOnlyCollection<Currency> All
                = FrozenList.Own(ByCode.Values.Select(listed => listed.Currency).OrderBy(currency => currency.Code, StringComparer.Ordinal).ToArray());
        }

        private sealed class Listed(Currency currency)
        {
            public Currency Currency => currency;
        }
    }
}

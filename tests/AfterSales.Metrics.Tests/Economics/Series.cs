namespace AfterSales.Metrics.Tests.Economics;

/// <summary>Series of flows and rates for the laws of this room, edges weighted.</summary>
internal static class Series
{
    public static Gen<decimal[]> Any { get; } = Gen.Choose(0, 40).SelectMany(n => Edges.Cents.ArrayOf(n));

    public static Gen<decimal[]> NotEmpty { get; } = Gen.Choose(1, 40).SelectMany(n => Edges.Cents.ArrayOf(n));

    /// <summary>Outlays for some periods, then savings: one change of sign, both sides there.</summary>
    public static Gen<decimal[]> InvestThenSave { get; } =
        from outlays in Gen.Choose(1, 4).SelectMany(n => Positive.ArrayOf(n))
        from savings in Gen.Choose(1, 30).SelectMany(n => Positive.ArrayOf(n))
        select outlays.Select(x => -x).Concat(savings).ToArray();

    public static Gen<decimal> Positive { get; } = Gen.Frequency(
        (2, Gen.Elements(0.01m, 1m, 100m)),
        (8, Gen.Choose(1, 100_000_000).Select(cents => cents / 100m)));

    /// <summary>Rates from −90 % to 1,000 %, zero and tiny ones often.</summary>
    public static Gen<double> Rate { get; } = Gen.Frequency(
        (2, Gen.Constant(0d)),
        (2, Gen.Elements(1e-12, -1e-12, 1e-6, 0.1, 1, 10)),
        (6, Gen.Choose(1, 4000).Select(i => i / 10_000d)),
        (2, Gen.Choose(-900, 3000).Select(i => i / 1000d)));

    /// <summary>Rates above zero.</summary>
    public static Gen<double> PositiveRate { get; } = Rate.Select(Math.Abs).Where(rate => rate > 0);

    /// <summary>Rates from zero up.</summary>
    public static Gen<double> RateNotNegative { get; } = Rate.Select(Math.Abs);

    /// <summary>The size that rounding errors are measured against: Σ |aᵢ|·vⁱ.</summary>
    public static double Gross(IEnumerable<decimal> flows, double rate)
        => flows.Select((flow, i) => Math.Abs((double)flow) * Math.Pow(1 + rate, -i)).Sum();
}

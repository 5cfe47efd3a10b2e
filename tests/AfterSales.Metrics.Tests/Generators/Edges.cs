namespace AfterSales.Metrics.Tests.Generators;

/// <summary>Generators that weight the edges: zeros, ties, one item, very large, negative. Registered per law with <c>[Property(Arbitrary =
/// [typeof(Edges)])]</c>.</summary>
public static class Edges
{
    /// <summary>Amounts in cents: mostly everyday, often zero or tied, sometimes huge or one cent.</summary>
    public static Gen<decimal> Cents { get; } = Gen.Frequency(
        (3, Gen.Constant(0m)),
        (3, Gen.Elements(0.01m, -0.01m, 1m, -1m, 100m)),
        (8, Gen.Choose(-1_000_000, 1_000_000).Select(cents => cents / 100m)),
        (2, Gen.Choose(int.MinValue, int.MaxValue).Select(cents => cents * 1_000_000m / 100m)));

    /// <summary>Weights: zeros, ties, fractions, a few very large beside very small; never negative.</summary>
    public static Gen<decimal> Weight { get; } = Gen.Frequency(
        (3, Gen.Constant(0m)),
        (4, Gen.Elements(1m, 1m, 2m, 0.5m)),
        (6, Gen.Choose(0, 1_000_000).Select(i => i / 1000m)),
        (1, Gen.Elements(1e-9m, 1e12m, 0.333333333333m)));

    public static Gen<decimal[]> Weights { get; } = Gen.Sized(size => Gen.Choose(1, Math.Max(1, size)).SelectMany(n => Weight.ArrayOf(n)));

    /// <summary>Finite doubles of every magnitude a figure may have, zeros and negatives among them.</summary>
    public static Gen<double> Number { get; } = Gen.Frequency(
        (2, Gen.Constant(0d)),
        (2, Gen.Elements(1d, -1d, 0.5, 1e-12, 1e12)),
        (6, Gen.Choose(-1_000_000, 1_000_000).Select(i => i / 1000d)),
        (1, Gen.Choose(-300, 300).Select(e => Math.Pow(10, e / 10d))));

    /// <summary>Time zones with every kind of trouble: half-hour and reversed daylight-saving time, midnight gaps, a skipped day, none at all.</summary>
    public static Gen<DateTimeZone> Zone { get; } = Gen.Elements(
        "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo",
        "Pacific/Apia", "Africa/Casablanca", "America/St_Johns", "Asia/Tehran", "Pacific/Kwajalein", "Europe/Dublin")
        .Select(id => DateTimeZoneProviders.Tzdb[id]);

    /// <summary>Instants of 1990–2035, a third of them within two days of a transition of <see cref="Zone"/>'s members.</summary>
    public static Gen<Instant> InstantNearTrouble { get; } = Gen.Frequency(
        (2, Gen.Choose(631_152_000, 2_051_222_400).Select(s => Instant.FromUnixTimeSeconds(s))),
        (1, Zone.SelectMany(zone => Gen.Choose(631_152_000, 2_051_222_400).SelectMany(s => Gen.Choose(-172_800, 172_800).Select(offset =>
        {
            var interval = zone.GetZoneInterval(Instant.FromUnixTimeSeconds(s));
            return interval.HasEnd && interval.End < Instant.FromUnixTimeSeconds(2_051_222_400)
                ? interval.End + Duration.FromSeconds(offset)
                : Instant.FromUnixTimeSeconds(s);
        })))));
}

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Cuts the limits of an estimate to the range its scale has.</summary>
internal static class Clamping
{
    public static Estimate ToRange(Estimate estimate, double minimum, double maximum)
        => estimate is { Value: { } value, Lower: { } lower, Upper: { } upper } && (lower < minimum || upper > maximum)
            ? Estimate.Of(value, Math.Min(Math.Max(lower, minimum), maximum), Math.Max(Math.Min(upper, maximum), minimum), estimate.Level, estimate.Method)
            : estimate;
}

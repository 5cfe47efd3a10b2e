namespace AfterSales.Metrics.Economics;

/// <summary>A rate at which the net present value of the flows is zero.</summary>
public sealed partial record RateOfReturnRoot
{
    /// <summary>
    /// The rate r for each year or period, as a fraction: 0.08 is 8 %. Undefined, <see cref="UndefinedReason.Overflow"/>, above what a double holds
    /// (1.8·10³⁰⁸, an everyday gain within a day); never below or at −1, whose nearest neighbor −0.99999999999999989 stands for all losses still nearer.
    /// </summary>
    public required Figure<double> Rate { get; init; }

    /// <summary>ln(1 + r) for each year or period, which keeps its digits where <see cref="Rate"/> cannot.</summary>
    public required double LogRate { get; init; }

    /// <summary>
    /// How far from zero the net present value at <see cref="LogRate"/> can be, as a fraction of the sum of the discounted magnitudes.
    /// </summary>
    public required double Residual { get; init; }
}

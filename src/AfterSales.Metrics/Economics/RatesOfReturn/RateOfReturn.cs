namespace AfterSales.Metrics.Economics;

/// <summary>An internal rate of return in one value that needs no memory beside it: what bulk calculations fill their columns with.</summary>
/// <remarks>Larger than most values here, as it carries its proof; the default is that of no flows, <see cref="RateOfReturnStatus.Empty"/>.</remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(RateOfReturnConverter))]
#endif
public readonly partial record struct RateOfReturn
{
    internal RateOfReturn(RateOfReturnStatus status, int evaluations, int rootCount, Figure<double> rate, Figure<double> logRate, Figure<double> residual)
    {
        Status = status;
        Evaluations = evaluations;
        RootCount = rootCount;
        Headline = rate;
        LogRate = logRate;
        Residual = residual;
    }

    /// <summary>What is proven.</summary>
    public RateOfReturnStatus Status { get; }

    /// <summary>How often all flows were discounted.</summary>
    public int Evaluations { get; }

    /// <summary>How many rates balance the flows; those that are certain, when some are not.</summary>
    public int RootCount { get; }

    /// <summary>The rate chosen, as a fraction; why not, when there is none.</summary>
    public Figure<double> Headline { get; }

    /// <summary>ln(1 + rate), which keeps its digits near −100 % and where the rate overflows.</summary>
    public Figure<double> LogRate { get; }

    /// <summary>How far from zero the net present value at <see cref="LogRate"/> can be, as a fraction of the sum of the discounted magnitudes.</summary>
    public Figure<double> Residual { get; }
}

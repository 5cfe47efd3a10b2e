using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>How often <see cref="Benktander"/> iterates, and on which factors the methods by exposure stand.</summary>
public sealed partial record ExposureReserveOptions
{
    /// <summary>Mack's factors, two iterations.</summary>
    public static ExposureReserveOptions Default { get; } = new();

    /// <summary>How factors are averaged, and the tail.</summary>
    /// <value><see cref="ChainLadderOptions.Default"/> by default.</value>
    public ChainLadderOptions Development
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = ChainLadderOptions.Default;

    /// <summary>Iterations of Benktander's method, 0 to 1,000: 0 is the expected cost itself, 1 Bornhuetter and Ferguson's, many the chain
    /// ladder.</summary>
    /// <value>2 by default.</value>
    public int Iterations
    {
        get;
        init => field = Guard.InRange(value, 0, 1000);
    }
    = 2;
}

using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Seed, size and process of a <see cref="ReserveBootstrap"/>.</summary>
public sealed partial record ReserveBootstrapOptions
{
    private static readonly FrozenList<double> Usual = FrozenList.Own([0.5, 0.75, 0.95, 0.995]);

    /// <summary>Seed 0, 10,000 replicates, gamma.</summary>
    public static ReserveBootstrapOptions Default { get; } = new();

    /// <summary>The seed: replicate i draws from <c>RandomSource.Of(Seed, i)</c>.</summary>
    /// <value>0 by default.</value>
    public ulong Seed { get; init; }

    /// <summary>Number of replicates, 1 to 10,000,000.</summary>
    /// <value>10,000 by default.</value>
    public int Replicates
    {
        get;
        init => field = Guard.InRange(value, 1, 10_000_000);
    }
    = 10_000;

    /// <summary>How future payments are drawn.</summary>
    /// <value><see cref="BootstrapProcess.Gamma"/> by default.</value>
    public BootstrapProcess Process
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The probabilities whose quantiles are wanted, each from 0 to 1.</summary>
    /// <value>0.5, 0.75, 0.95, 0.995 by default.</value>
    public IReadOnlyList<double> Probabilities
    {
        get;
        init => field = FrozenList.Own(Guard.Items(value).Select(p => Guard.InRange(p, 0, 1, nameof(Probabilities))).ToArray());
    }
    = Usual;
}

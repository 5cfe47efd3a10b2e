using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>How the observation ended, and the level of a <see cref="RepairPowerLaw"/>.</summary>
public sealed partial record RepairPowerLawOptions
{
    /// <summary>Ended by time, 95 %.</summary>
    public static RepairPowerLawOptions Default { get; } = new();

    /// <summary>What ended the observation.</summary>
    /// <value><see cref="ObservationEnd.Time"/> by default.</value>
    public ObservationEnd EndedBy
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Confidence level, strictly between 0 and 1.</summary>
    /// <value><see cref="Estimate.DefaultLevel"/> by default.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}

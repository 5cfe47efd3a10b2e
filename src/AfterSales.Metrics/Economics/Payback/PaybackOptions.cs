using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>How payback is counted.</summary>
public sealed partial record PaybackOptions
{
    /// <summary>Linear inside the period, at the first recovery, the first flow now.</summary>
    public static PaybackOptions Default { get; } = new();

    /// <summary>Where inside a period the recovery falls; <see cref="PaybackInterpolation.Linear"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public PaybackInterpolation Interpolation
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Which recovery counts when the balance turns negative again; <see cref="PaybackRecovery.First"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public PaybackRecovery Recovery
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>When the first flow falls; <see cref="FirstFlow.Now"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public FirstFlow FirstFlow
    {
        get;
        init => field = Guard.Defined(value);
    }
}

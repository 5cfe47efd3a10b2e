using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What several initiatives on one figure did together, measured once.</summary>
public sealed partial record JointEffect
{
    /// <summary>The figure.</summary>
    public required string Figure { get; init => field = Guard.NotBlank(value); }

    /// <summary>The effect in money, positive when it saves, up to ±1e28.</summary>
    /// <exception cref="ArgumentException">It is null, a time, or beyond ±1e28.</exception>
    public required Measurement Effect
    {
        get;
        init => field = InitiativeEffect.IsFair(Guard.NotNull(value)) ? value : throw Guard.OutOfRange(nameof(Effect), "must be money within ±1e28", value);
    }
}

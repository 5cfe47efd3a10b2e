using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>An initiative: what was claimed, what was measured, and when it is to be judged. Months are of the ISO calendar.</summary>
public sealed partial record SavingsInitiative
{
    /// <summary>Its name, unique in the register.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>The figure it works on: two that work on one at one time cannot be told apart.</summary>
    public required string Figure { get; init => field = Guard.NotBlank(value); }

    /// <summary>What kind of saving it is. Default <see cref="SavingsKind.Hard"/>.</summary>
    public SavingsKind Savings { get; init => field = Guard.Defined(value); }

    /// <summary>What was claimed; null, the default, when nothing was.</summary>
    public Money? Claimed { get; init; }

    /// <summary>The measured effect in money, positive when it saves, up to ±1e28: an amount read from the ledger is exact, an estimate has its limits; null,
    /// the default, when nothing was measured.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is a time, or beyond ±1e28.</exception>
    public Measurement? Effect
    {
        get;
        init => field = value is null || InitiativeEffect.IsFair(value) ? value : throw Guard.OutOfRange(nameof(Effect), "must be money within ±1e28", value);
    }

    /// <summary>The first month it works in.</summary>
    public required YearMonth Start { get; init; }

    /// <summary>The first month it can be judged in; not before the start.</summary>
    public required YearMonth CheckFrom { get; init; }

    /// <summary>The month by which it must be proven.</summary>
    public required YearMonth Deadline { get; init; }

    /// <summary>The first month it no longer works in.</summary>
    public required YearMonth Until { get; init; }

    /// <summary>The effect it should reach; null, the default, when nobody said.</summary>
    public Money? Target { get; init; }

    /// <summary>What it cost so far.</summary>
    public required Money Cost { get; init; }

    /// <summary>What it will still cost. Default 0.</summary>
    public decimal RemainingCost { get; init => field = Guard.NotNegative(value); }

    /// <summary>Months that the effect was measured over; from 1.</summary>
    public required int MonthsMeasured { get; init => field = Guard.Positive(value); }

    /// <summary>What was decided; null, the default, until it is.</summary>
    public InitiativeVerdict? Decided { get; init => field = value is { } verdict ? Guard.Defined(verdict, nameof(Decided)) : null; }
}

using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Something to do, in figures: what it rests on, what it would bring and cost, and what it depends on.</summary>
public sealed partial record Proposal
{
    /// <summary>More than a decimal can hold, and far below where sums of doubles overflow.</summary>
    internal const double MostAmount = 1e29;

    /// <summary>Its id, unique among the proposals.</summary>
    public required string Id { get; init => field = Guard.NotBlank(value); }

    /// <summary>What it would change.</summary>
    public required ProposalKind Kind { get; init => field = Guard.Defined(value); }

    /// <summary>The department that owns it.</summary>
    public required string Owner { get; init => field = Guard.NotBlank(value); }

    /// <summary>What it would bring, in units of the currency of <see cref="Cost"/>, up to 1e29; null, or undefined, when nobody estimated it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value or a limit is beyond ±1e29.</exception>
    public required Estimate? Benefit
    {
        get;
        init => field = value is null || IsAmount(value.Value, value.Lower, value.Upper)
            ? value : throw Guard.OutOfRange(nameof(Benefit), "must be within ±1e29", value);
    }

    /// <summary>What it would cost; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public required Money Cost
    {
        get;
        init => field = value.Amount >= 0 ? value : throw Guard.OutOfRange(nameof(Cost), "must not be negative", value);
    }

    /// <summary>What kind of saving the benefit is. Default <see cref="SavingsKind.Hard"/>.</summary>
    public SavingsKind Savings { get; init => field = Guard.Defined(value); }

    /// <summary>What it rests on. Default: nothing is told.</summary>
    public IReadOnlyList<ProposalEvidence> Evidence { get; init => field = FrozenList.Copy(value); } = FrozenList<ProposalEvidence>.Empty;

    /// <summary>Months until the benefit is there in full; null, the default, when it is not told.</summary>
    public int? HorizonMonths { get; init => field = value is { } months ? Guard.NotNegative(months, nameof(HorizonMonths)) : null; }

    /// <summary>The cost pool it saves from; null, the default, when nothing else saves there.</summary>
    public string? Pool { get; init => field = value is null ? null : Guard.NotBlank(value, nameof(Pool)); }

    /// <summary>The group of which only one can be done; null, the default, for none.</summary>
    public string? ExclusiveGroup { get; init => field = value is null ? null : Guard.NotBlank(value, nameof(ExclusiveGroup)); }

    /// <summary>Ids of proposals that must be done too. Default: none.</summary>
    public IReadOnlyList<string> Needs { get; init => field = FrozenList.Copy(value); } = FrozenList<string>.Empty;

    /// <summary>Whether the figure it rests on cannot carry it yet: the records must be put right first. Default false.</summary>
    public bool IsBlockedByData { get; init; }

    private static bool IsAmount(params double?[] numbers) => numbers.All(number => number is null or (>= -MostAmount and <= MostAmount));
}

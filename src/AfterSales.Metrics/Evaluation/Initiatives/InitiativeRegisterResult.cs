using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="InitiativeRegister"/> found.</summary>
public sealed partial record InitiativeRegisterResult
{
    /// <summary>The month it was looked at.</summary>
    public required YearMonth AsOf { get; init; }

    /// <summary>The initiatives, in the order given.</summary>
    public required IReadOnlyList<InitiativeStanding> Initiatives { get; init => field = FrozenList.Copy(value); }

    /// <summary>Those on one figure at one time, by their first member.</summary>
    public required IReadOnlyList<InitiativeGroup> Groups { get; init => field = FrozenList.Copy(value); }

    /// <summary>The savings of each kind that there is.</summary>
    public required IReadOnlyList<SavingsByKind> ByKind { get; init => field = FrozenList.Copy(value); }

    /// <summary>What all of them cost so far.</summary>
    public required Money Cost { get; init; }

    /// <summary>Hard savings that count, less the cost of all initiatives.</summary>
    public required Money HardNet { get; init; }
}

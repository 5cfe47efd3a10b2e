using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="NeedsMap"/> found, with its ingredients.</summary>
public sealed partial record NeedsMapResult
{
    /// <summary>The line between high and low expectation.</summary>
    public required Figure<double> ExpectationLine { get; init; }

    /// <summary>The line between high and low perception.</summary>
    public required Figure<double> PerceptionLine { get; init; }

    /// <summary>The needs, the largest shortfall first; those without a gap last, each kind in the order of the tables.</summary>
    public required IReadOnlyList<NeedsMapItem> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>What became of the answers on what was expected, in the tables' order.</summary>
    public required IReadOnlyList<AnswerCounts> ExpectationAnswers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>What became of the answers on what was experienced, in the tables' order.</summary>
    public required IReadOnlyList<AnswerCounts> PerceptionAnswers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}

using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What a <see cref="RecordInspection"/> finds.</summary>
public sealed partial record RecordInspectionResult
{
    /// <summary>The rules, in input order.</summary>
    public required IReadOnlyList<RuleInspection> Rules
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The failures by rule, then by position: all of them, or the first where a limit was named.</summary>
    public required IReadOnlyList<RuleFailure> Failures
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many failures there are, listed or not.</summary>
    public required long FailureCount { get; init; }

    /// <summary>The records with a failure of an error or blocking rule, once each, ascending; never cut.</summary>
    public required IReadOnlyList<long> Quarantined
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many records are not quarantined.</summary>
    public required long Clean { get; init; }
}

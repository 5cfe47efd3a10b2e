using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>How <see cref="ProcessRework"/> looks at a process.</summary>
public sealed partial record ProcessReworkOptions
{
    /// <summary>No route, no escalation, 95 %.</summary>
    public static ProcessReworkOptions Default { get; } = new();

    /// <summary>The steps whose first-pass yields are multiplied to the rolled throughput yield.</summary>
    /// <value>Null, the default: none is computed.</value>
    /// <exception cref="ArgumentException">A name is blank, or there is none.</exception>
    public IReadOnlyList<string>? Route
    {
        get;
        init => field = value is null ? null : Names(value, nameof(Route));
    }

    /// <summary>The steps that are an escalation.</summary>
    /// <value>Null, the default: none is declared.</value>
    /// <exception cref="ArgumentException">A name is blank, or there is none.</exception>
    public IReadOnlyList<string>? EscalationSteps
    {
        get;
        init => field = value is null ? null : Names(value, nameof(EscalationSteps));
    }

    /// <summary>Confidence level of the rates.</summary>
    /// <value>0.95 by default.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;

    private static FrozenList<string> Names(IReadOnlyList<string> value, string name)
    {
        var names = Guard.Items(value, name).Select(step => Guard.NotBlank(step, name)).ToArray();
        Guard.NotEmpty(names.Length, name);
        return FrozenList.Own(names);
    }
}

using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>The flow that is allowed: its steps, with which a case may start and end, and which may directly follow which.</summary>
/// <remarks>That all parts fit together is checked where it is used: <see cref="FlowConformance"/>.</remarks>
public sealed partial record AllowedFlow
{
    /// <summary>The steps, each once; of alignments that cost the same, one that skips an earlier step of this list is taken.</summary>
    public required IReadOnlyList<string> Steps { get; init => field = Names(value, nameof(Steps)); }

    /// <summary>With which steps a case may start; at least one.</summary>
    public required IReadOnlyList<string> Starts { get; init => field = Names(value, nameof(Starts)); }

    /// <summary>With which steps a case may end; at least one.</summary>
    public required IReadOnlyList<string> Ends { get; init => field = Names(value, nameof(Ends)); }

    /// <summary>Which step may directly follow which.</summary>
    public required IReadOnlyList<FlowTransition> Transitions { get; init => field = FrozenList.Copy(value); }

    private static FrozenList<string> Names(IReadOnlyList<string> value, string name)
    {
        var names = Guard.Items(value, name).Select(step => Guard.NotBlank(step, name)).ToArray();
        Guard.NotEmpty(names.Length, name);
        return FrozenList.Own(names);
    }
}

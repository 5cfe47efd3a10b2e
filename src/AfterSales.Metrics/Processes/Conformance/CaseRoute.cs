using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>The steps of a case, in order, to be held against what is allowed.</summary>
public sealed partial record CaseRoute
{
    /// <summary>The case.</summary>
    public required string Case { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its steps, in order.</summary>
    public required IReadOnlyList<RouteStep> Steps { get; init => field = FrozenList.Copy(value); }

    /// <summary>Whether it is still open, and so held against a beginning only.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A closed case of named steps.</summary>
    /// <param name="name">The case.</param>
    /// <param name="steps">The names of its steps.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ArgumentException">The list is null, or a name is null or blank.</exception>
    public static CaseRoute Of(string name, IReadOnlyList<string> steps) => new()
    {
        Case = name,
        Steps = FrozenList.Own(Guard.NotNull(steps).Select(step => new RouteStep { Step = step }).ToArray()),
    };

    /// <summary>A case of a log.</summary>
    /// <param name="trace">The case.</param>
    /// <returns>The route.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="trace"/> is null.</exception>
    public static CaseRoute Of(CaseTrace trace) => new()
    {
        Case = Guard.NotNull(trace).Case,
        IsOpen = !trace.IsClosed,
        Steps = FrozenList.Own(trace.Events.Select(e => new RouteStep { Step = e.Step, Resource = e.Resource, Start = e.Start, End = e.End }).ToArray()),
    };

    /// <summary>The cases of a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>Their routes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public static IReadOnlyList<CaseRoute> OfLog(CaseLog log) => FrozenList.Own(Guard.NotNull(log).Cases.Select(Of).ToArray());
}

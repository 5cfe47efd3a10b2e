using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>A rule that cases must keep, made by the method of its kind.</summary>
public sealed partial record ConformanceRule
{
    private ConformanceRule(RuleKind kind, string step, string? other, int count, Duration limit, WorkCalendar? calendar = null)
        => (Kind, Step, OtherStep, Count, Limit, Calendar) = (kind, step, other, count, limit, calendar);

    /// <summary>What it asks.</summary>
    public RuleKind Kind { get; }

    /// <summary>Its step a.</summary>
    public string Step { get; }

    /// <summary>Its step b; null where it has none.</summary>
    public string? OtherStep { get; }

    /// <summary>How many times, of <see cref="RuleKind.AtMost"/> and <see cref="RuleKind.Exactly"/>; 0 else.</summary>
    public int Count { get; }

    /// <summary>How long, of <see cref="RuleKind.Within"/>; 0 else.</summary>
    public Duration Limit { get; }

    /// <summary>The calendar whose working time the limit counts; null for elapsed time.</summary>
    public WorkCalendar? Calendar { get; }

    /// <summary>Every <paramref name="then"/> has a <paramref name="first"/> before it.</summary>
    /// <param name="first">The step that must come before.</param>
    /// <param name="then">The step that needs it.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    public static ConformanceRule Precedence(string first, string then)
        => new(RuleKind.Precedence, Guard.NotBlank(first), Guard.NotBlank(then), 0, Duration.Zero);

    /// <summary>Every <paramref name="first"/> has a <paramref name="then"/> after it.</summary>
    /// <param name="first">The step that asks for an answer.</param>
    /// <param name="then">The answer.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    public static ConformanceRule Response(string first, string then)
        => new(RuleKind.Response, Guard.NotBlank(first), Guard.NotBlank(then), 0, Duration.Zero);

    /// <summary>A step comes so many times at most.</summary>
    /// <param name="step">The step.</param>
    /// <param name="count">How many times; not negative.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is null or blank, or the count is negative.</exception>
    public static ConformanceRule AtMost(string step, int count)
        => new(RuleKind.AtMost, Guard.NotBlank(step), null, Guard.NotNegative(count), Duration.Zero);

    /// <summary>A step comes exactly so many times.</summary>
    /// <param name="step">The step.</param>
    /// <param name="count">How many times; not negative.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is null or blank, or the count is negative.</exception>
    public static ConformanceRule Exactly(string step, int count)
        => new(RuleKind.Exactly, Guard.NotBlank(step), null, Guard.NotNegative(count), Duration.Zero);

    /// <summary>A case with one step has not the other.</summary>
    /// <param name="step">The step.</param>
    /// <param name="other">The step that must not be in the same case.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    public static ConformanceRule NotTogether(string step, string other)
        => new(RuleKind.NotTogether, Guard.NotBlank(step), Guard.NotBlank(other), 0, Duration.Zero);

    /// <summary>Four eyes: no <paramref name="other"/> is done by a resource that did a <paramref name="step"/>.</summary>
    /// <param name="step">The step.</param>
    /// <param name="other">The step that another must do.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A name is null or blank.</exception>
    public static ConformanceRule DifferentResource(string step, string other)
        => new(RuleKind.DifferentResource, Guard.NotBlank(step), Guard.NotBlank(other), 0, Duration.Zero);

    /// <summary>After each <paramref name="first"/>, the next <paramref name="then"/> starts within a time of its end.</summary>
    /// <param name="first">The step from whose end the time runs.</param>
    /// <param name="then">The step that must start in time.</param>
    /// <param name="limit">The time; exactly met is met. Not negative.</param>
    /// <param name="calendar">The calendar whose working time is counted; null for elapsed time.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A name is null or blank, or the time is negative.</exception>
    public static ConformanceRule Within(string first, string then, Duration limit, WorkCalendar? calendar = null)
        => new(RuleKind.Within, Guard.NotBlank(first), Guard.NotBlank(then), 0, Guard.NotNegative(limit), calendar);
}

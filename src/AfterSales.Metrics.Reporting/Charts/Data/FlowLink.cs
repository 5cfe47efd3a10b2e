using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>What went from one step to the next.</summary>
public sealed partial record FlowLink
{
    /// <summary>The step before.</summary>
    /// <value>Null: it began with <see cref="To"/>.</value>
    public string? From { get; init; }

    /// <summary>The step after.</summary>
    /// <value>Null: it ended with <see cref="From"/>.</value>
    public string? To { get; init; }

    /// <summary>How much: the width of its line.</summary>
    public required double Value { get; init => field = Guard.NotNegative(value); }

    /// <summary>What is told of it beside its value.</summary>
    /// <value>Empty: nothing.</value>
    public string Detail { get; init => field = Guard.NotNull(value); } = string.Empty;
}

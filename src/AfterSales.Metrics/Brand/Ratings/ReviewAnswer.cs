using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>One review and whether its owner answered it.</summary>
public sealed partial record ReviewAnswer
{
    /// <summary>Hours until the answer, or, unanswered, since the review was given.</summary>
    public required double Hours
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Whether it was answered.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>Its stars; null when not known.</summary>
    /// <value>Null by default.</value>
    public int? Stars { get; init; }

    /// <summary>Its language; null when not known.</summary>
    /// <value>Null by default.</value>
    public string? Language { get; init; }
}

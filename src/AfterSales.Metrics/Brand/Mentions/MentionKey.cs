using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What mentions are counted by.</summary>
public sealed partial record MentionKey
{
    /// <summary>The brand.</summary>
    public required string Brand
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Where it was said, as "forum"; null when not known.</summary>
    public string? Source { get; init; }

    /// <summary>When, as "2026-01"; null when not known. Any text that sorts.</summary>
    public string? Period { get; init; }

    /// <summary>Its language; null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>How it was found.</summary>
    /// <value><see cref="MentionQuery.Open"/> by default.</value>
    public MentionQuery Query
    {
        get;
        init => field = Guard.Defined(value);
    }
}

using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>One arrow of a <see cref="PathModel"/>: what is taken to act on what.</summary>
public sealed partial record PathArrow
{
    /// <summary>Name of the construct that acts.</summary>
    public required string From
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Name of the construct acted on.</summary>
    public required string To
    {
        get;
        init => field = Guard.NotBlank(value);
    }
}

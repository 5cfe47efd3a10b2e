using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>One question of a <see cref="PathConstruct"/>, with its answers.</summary>
public sealed partial record PathItem
{
    /// <summary>The question's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Lowest answer possible.</summary>
    public required double Minimum
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>Highest answer possible; above <see cref="Minimum"/>.</summary>
    public required double Maximum
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>One answer for each respondent, in the same order for all questions.</summary>
    public required IReadOnlyList<double> Values
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}

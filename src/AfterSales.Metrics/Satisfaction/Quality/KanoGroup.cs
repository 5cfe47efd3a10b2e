using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One combination of answers of a <see cref="KanoTally"/> and how many respondents gave it.</summary>
/// <remarks>What <c>GROUP BY functional, dysfunctional</c> returns as a row; a null on either side holds those who left one of the pair unanswered.</remarks>
public sealed partial record KanoGroup
{
    /// <summary>The answer to "how would you feel with it"; null when not given.</summary>
    public required KanoAnswer? Functional
    {
        get;
        init => field = value is null ? null : Guard.Defined(value.Value);
    }

    /// <summary>The answer to "how would you feel without it"; null when not given.</summary>
    public required KanoAnswer? Dysfunctional
    {
        get;
        init => field = value is null ? null : Guard.Defined(value.Value);
    }

    /// <summary>How many respondents.</summary>
    public required long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}

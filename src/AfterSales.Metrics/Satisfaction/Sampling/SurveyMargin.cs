using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One characteristic whose distribution in the population is known: who of the sample has which category, and how many there should be.</summary>
public sealed partial record SurveyMargin
{
    /// <summary>The characteristic, as "region".</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Each respondent's category, in the order of the sample.</summary>
    public required IReadOnlyList<string> Categories
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many the population has of each category; not negative, with a positive total.</summary>
    public required IReadOnlyDictionary<string, decimal> Population
    {
        get;
        init => field = new Dictionary<string, decimal>(Guard.NotNull(value).ToDictionary(pair => pair.Key, pair => Guard.NotNegative(pair.Value, nameof(value))), StringComparer.Ordinal);
    }
}

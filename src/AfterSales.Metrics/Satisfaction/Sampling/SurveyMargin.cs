using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One characteristic whose distribution in the population is known: who of the sample has which category, and how many there should be.</summary>
public sealed partial record SurveyMargin
{
    private const decimal MostPeople = 1_000_000_000_000_000m;

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

    /// <summary>How many the population has of each category; not negative, with a positive total. A copy that nothing can change.</summary>
    public required IReadOnlyDictionary<string, decimal> Population
    {
        get;
        init => field = Frozen(Guard.NotNull(value));
    }

    private static FrozenMap<decimal> Frozen(IReadOnlyDictionary<string, decimal> population)
    {
        foreach (var pair in population)
        {
            Guard.InRange(pair.Value, 0, MostPeople, nameof(Population));
        }

        return population as FrozenMap<decimal> ?? new FrozenMap<decimal>(population);
    }
}

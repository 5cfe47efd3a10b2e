using System.Collections.Immutable;

namespace AfterSales.Metrics.Mutation;

/// <summary>The rooms whose calculations are mutated.</summary>
internal static class Rooms
{
    public static ImmutableArray<string> All { get; } = ["Brand", "Budgets", "Costs", "DataQuality", "Economics", "Evaluation", "Processes", "Resources",
        "Satisfaction", "Statistics", "Trends", "Warranty"];
}

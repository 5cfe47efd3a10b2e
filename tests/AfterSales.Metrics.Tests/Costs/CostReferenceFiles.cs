using System.Text.Json;

namespace AfterSales.Metrics.Tests.Costs;

/// <summary>
/// Which kinds of case the reference files of this room hold and what each expects: a kind or a key nobody compares fails here, and so does one that is gone.
/// </summary>
public class CostReferenceFiles
{
    /// <summary>File; an input that only this kind of case has; how many cases; what all of them expect; what some expect besides.</summary>
    public static TheoryData<string, string, string, string> Kinds => new()
    {
        {
            "cost_allocation.json",
            "driver_usage",
            "direct order_by_cost order_by_share_to_other_services reciprocal reciprocal_self_use_included share_to_other_services "
                + "step_down_cost_order step_down_given_order step_down_share_order total_cost",
            ""
        },
        {
            "cost_behaviour.json",
            "activity",
            "high_low ols",
            ""
        },
        {
            "cost_of_quality.json",
            "prevention",
            "conformance failure_to_conformance nonconformance percent_of_revenue share total",
            ""
        },
        {
            "pareto_abc.json",
            "items",
            "gini ranked",
            ""
        },
        {
            "returns_exchange_cost.json",
            "units_sold",
            "cost_per_unit_sold net_cost_per_return net_cost_per_return_with_exchange recovery_per_return returns total_net_cost",
            ""
        },
        {
            "tdabc.json",
            "practical_capacity",
            "activities assigned_cost capacity_cost_rate unused_cost unused_time used_time utilisation",
            ""
        },
        {
            "variance_analysis.json",
            "standard_price",
            "actual_cost efficiency_variance flexible_budget flexible_budget_variance joint_separated price_variance",
            "sales_volume_variance static_budget static_budget_variance"
        },
        {
            "variance_analysis.json",
            "denominator_hours",
            "allocated production_volume_variance rate spending_variance",
            ""
        },
        {
            "variance_analysis.json",
            "[]",
            "items totals",
            ""
        },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_Kind_ExpectsWhatIsCompared(string file, string input, string always, string sometimes)
    {
        var cases = Reference.Cases(file).Where(c => Has(c.Inputs, input)).ToArray();

        Assert.NotEmpty(cases);
        Assert.All(cases, c => Assert.Empty(always.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(Keys(c.Expected))));
        Assert.All(cases, c => Assert.Empty(Keys(c.Expected).Except(always.Split(' ')).Except(sometimes.Split(' '))));
    }

    [Fact]
    public void File_EveryCase_IsOfOneKind() => Assert.All(
        Kinds.Select(kind => kind.Data).GroupBy(kind => kind.Item1, kind => kind.Item2),
        file => Assert.All(Reference.Cases(file.Key), c => Assert.Single(file, input => Has(c.Inputs, input))));

    private static bool Has(JsonElement inputs, string key) => inputs.ValueKind == JsonValueKind.Array ? key == "[]" : inputs.TryGetProperty(key, out _);

    private static IEnumerable<string> Keys(JsonElement expected) => expected.EnumerateObject().Select(property => property.Name);
}

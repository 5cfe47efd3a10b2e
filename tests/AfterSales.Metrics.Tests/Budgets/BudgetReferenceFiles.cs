using System.Text.Json;

namespace AfterSales.Metrics.Tests.Budgets;

/// <summary>
/// Which kinds of case the reference files of this room hold and what each expects: a kind or a key nobody compares fails here, and so does one that is gone.
/// </summary>
public class BudgetReferenceFiles
{
    /// <summary>File; an input that only this kind of case has; how many cases; what all of them expect; what some expect besides.</summary>
    public static TheoryData<string, string, string, string> Kinds => new()
    {
        {
            "budget_allocation.json",
            "weights",
            "",
            "amounts multiplier error"
        },
        {
            "budget_allocation.json",
            "response",
            "amounts multiplier_marginal_return objective spent",
            ""
        },
        {
            "budget_allocation.json",
            "requests",
            "amounts shortfall unspent",
            ""
        },
        {
            "budget_control.json",
            "events",
            "after_each_event",
            ""
        },
        {
            "budget_control.json",
            "monthly_budget",
            "actual_to_date average_burn budget_to_date budget_total burn_last3 forecast_budget_for_rest forecast_commitments_floor "
                + "forecast_last3 forecast_profile forecast_run_rate months_until_exhausted_at_average_burn remaining_after_commitments "
                + "required_burn_to_land_on_budget variance_pct variance_to_date",
            ""
        },
        {
            "earned_value.json",
            "bac",
            "cpi cv cv_pct eac_atypical eac_cpi eac_cpi_spi eac_weighted_80_20 percent_complete percent_spent spi sv sv_pct tcpi_bac",
            "eac_bottom_up etc_cpi tcpi_eac vac_bottom_up vac_cpi"
        },
        {
            "earned_value.json",
            "cumulative_pv",
            "earned_schedule ieac_t spi_t sv_t",
            ""
        },
        {
            "project_selection.json",
            "benefit",
            "lp_relaxation_bound one_optimal_selection optimal_benefit",
            "checked_by_dp greedy_benefit"
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

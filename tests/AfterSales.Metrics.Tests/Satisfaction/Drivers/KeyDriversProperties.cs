using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class KeyDriversProperties
{
    [Property]
    public Property Compute_AnySurvey_LmgIsNotNegativeAndSumsToRSquared() => Prop.ForAll(CronbachAlphaProperties.Tables.ToArbitrary(), table =>
    {
        var result = KeyDrivers.Compute(table, "q0");
        return result.RSquared.Value is not { } all
            || (result.Drivers.All(d => d.Lmg.Value >= 0) && Math.Abs(result.Drivers.Sum(d => d.Lmg.Value!.Value) - all) <= 1e-10);
    });

    [Property]
    public Property Compute_AnySurvey_RelativeWeightsSumToRSquared() => Prop.ForAll(CronbachAlphaProperties.Tables.ToArbitrary(), table =>
    {
        var result = KeyDrivers.Compute(table, "q0");
        return result.RSquared.Value is not { } all
            || (result.Drivers.All(d => d.RelativeWeight.Value >= 0) && Math.Abs(result.Drivers.Sum(d => d.RelativeWeight.Value!.Value) - all) <= 1e-8);
    });

    [Property]
    public Property Compute_TwoDrivers_JohnsonEqualsLmg() => Prop.ForAll(CronbachAlphaProperties.Tables.ToArbitrary(), table =>
        KeyDrivers.Compute(table.Select(["q0", "q1", "q2"]), "q0").Drivers.All(d => d.Lmg.Value is not { } lmg
            || Math.Abs(lmg - d.RelativeWeight.Value!.Value) <= 1e-8));

    [Property]
    public Property Compute_DriversReordered_KeepTheirImportance() => Prop.ForAll(CronbachAlphaProperties.Tables.ToArbitrary(), table =>
    {
        var reversed = table.Select([.. table.Items.Reverse()]);
        var (one, other) = (KeyDrivers.Compute(table, "q0").Drivers, KeyDrivers.Compute(reversed, "q0").Drivers.Reverse().ToArray());
        return one.Zip(other).All(pair => pair.First.Name == pair.Second.Name
            && (pair.First.Lmg.Value is not { } lmg || Math.Abs(lmg - pair.Second.Lmg.Value!.Value) <= 1e-10));
    });

    // The definition itself: every order of entry, each driver credited with what it adds to R² when it enters.
    [Property]
    public Property Compute_AnySurvey_LmgIsTheMeanOverAllOrders()
        => Prop.ForAll(CronbachAlphaProperties.Tables.Where(t => t.Items.Count <= 5).ToArbitrary(), table =>
    {
        var result = KeyDrivers.Compute(table, "q0");
        if (result.RSquared.Value is null)
        {
            return true;
        }

        var names = result.Drivers.Select(d => d.Name).ToArray();
        var orders = Orders(names).ToArray();
        var expected = names.ToDictionary(n => n, n
            => orders.Average(order => Explained(table, [.. order.TakeWhile(o => o != n), n]) - Explained(table, [.. order.TakeWhile(o => o != n)])));
        return result.Drivers.All(d => Math.Abs(d.Lmg.Value!.Value - expected[d.Name]) <= 1e-9);
    });

    private static double Explained(AnswerTable table, string[] drivers)
        => drivers.Length == 0 ? 0 : KeyDrivers.Compute(table.Select(["q0", .. drivers]), "q0").RSquared.Value!.Value;

    private static IEnumerable<string[]> Orders(string[] names)
        => names.Length == 0 ? [[]] : names.SelectMany(first => Orders([.. names.Where(n => n != first)]).Select(rest => (string[])[first, .. rest]));
}

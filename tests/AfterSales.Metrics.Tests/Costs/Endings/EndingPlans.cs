using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

/// <summary>Plans of small ledgers: services, departments, and what stays outside.</summary>
internal static class EndingPlans
{
    private static readonly string[] Names = ["IT", "HR", "Idle", "Repair", "Shop"];

    public static Currency Euro { get; } = Currency.Of("EUR");

    public static Money Net { get; } = Money.Of(9_876.543m, Euro);

    /// <summary>Lines and drivers of five departments, some of which serve.</summary>
    public static Gen<(CostEntry[] Lines, DriverUnits[] Drivers)> Any { get; } =
        Gen.Elements([.. Names, string.Empty]).SelectMany(name => Gen.Elements("2", "1").SelectMany(account
            => Gen.Choose(-20_000, 900_000).Select(amount => Line(name, account, amount / 1000m)))).ListOf().SelectMany(lines
            => Gen.Elements("IT", "HR", "Idle").SelectMany(from => Gen.Elements(Names).SelectMany(to
            => Gen.Choose(0, 9).Select(units => new DriverUnits { From = from, To = to, Units = units }))).ListOf().Select(drivers
            => ((CostEntry[])[.. lines], (DriverUnits[])[.. drivers])));

    /// <summary>A line; account 1 is direct.</summary>
    public static CostEntry Line(string department, string account, decimal amount) => AllocationPlanTests.Line(amount, department, account);

    public static AllocationPlan Of(CostEntry[] lines, DriverUnits[] drivers) => AllocationPlanTests.Plan(lines, drivers);

    public static AllocationPlan Plain() => Of(
        [Line("IT", "2", 800), Line("HR", "2", 400), Line("Repair", "2", 1000), Line("Shop", "2", 500)],
        [
            new() { From = "IT", To = "HR", Units = 2 }, new() { From = "IT", To = "Repair", Units = 5 }, new() { From = "IT", To = "Shop", Units = 3 },
            new() { From = "HR", To = "IT", Units = 1 }, new() { From = "HR", To = "Repair", Units = 4 }, new() { From = "HR", To = "Shop", Units = 4 },
        ]);

    /// <summary>Direct cost of a service, a service that nobody uses, a line without department, and tenths of cents.</summary>
    public static AllocationPlan WithLeftovers() => Of(
        [
            Line("IT", "2", 800), Line("IT", "1", 76), Line("Idle", "2", 500), Line("Repair", "2", 8000.003m), Line("Shop", "1", 400.54m),
            Line(string.Empty, "2", 100),
        ],
        [
            new() { From = "IT", To = "Repair", Units = 5 }, new() { From = "IT", To = "Shop", Units = 3 }, new() { From = "Idle", To = "Shop", Units = 0 },
        ]);
}

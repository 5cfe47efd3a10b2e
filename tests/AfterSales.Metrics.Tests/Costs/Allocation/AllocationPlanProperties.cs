using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class AllocationPlanProperties
{
    private static readonly Gen<string> Name = Gen.Elements("Plant", "Systems", "Shop", "Field");

    private static readonly Gen<CostEntry> Line =
        from cents in Edges.Cents
        from tenth in Gen.Elements(0m, 0.001m)
        from department in Gen.Frequency((1, Gen.Constant<string?>(null)), (5, Name.Select<string, string?>(n => n)))
        from account in Gen.Elements("1", "2")
        select AllocationPlanTests.Line(cents + tenth, department, account);

    private static readonly Gen<DriverUnits> Use =
        from source in Name
        from target in Name
        from units in Gen.Choose(0, 9)
        select AllocationPlanTests.Use(source, target, units);

    /// <summary>Whatever the ledger and the drivers: nothing of the ledger is lost or counted twice, and each department stands in one place.</summary>
    [Property]
    public Property Of_AnyLedger_AddsUpToIt() => Prop.ForAll(Line.ListOf().ToArbitrary(), Use.ListOf().ToArbitrary(), (lines, uses) =>
    {
        var plan = AllocationPlanTests.Plan(lines, uses);
        var names = plan.Input.Pools.Select(p => p.Name).Concat(plan.Input.Departments.Select(d => d.Name)).ToList();
        var sum = plan.Input.Pools.Sum(p => p.Cost.Amount) + plan.Input.Departments.Sum(d => d.Cost.Amount) + plan.Staying.Sum(s => s.Cost.Amount);
        return sum + plan.Unnamed.Amount + plan.Fractions.Amount == lines.Sum(l => l.Amount.Amount)
            && names.Distinct().Count() == names.Count
            && names.ToHashSet().SetEquals(lines.Select(l => l.Department).OfType<string>().Concat(uses.SelectMany(u => new[] { u.From, u.To })));
    });
}

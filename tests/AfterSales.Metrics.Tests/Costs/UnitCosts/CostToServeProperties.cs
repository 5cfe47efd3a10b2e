using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostToServeProperties
{
    private static readonly Gen<List<ServedAmount>> Records = (
        from name in Gen.Elements("Ada", "Bob", "Cyd", "Dan")
        from cost in Ledgers.Amount
        from revenue in Edges.Cents
        from units in Edges.Weight
        select new ServedAmount { Name = name, Cost = Money.Of(cost, Ledgers.Eur), Revenue = Money.Of(revenue, Ledgers.Eur), Units = units }).ListOf();

    [Property]
    public Property Compute_AnyRecords_RowsAddUpToAll() => Prop.ForAll(Records.ToArbitrary(), records =>
    {
        var result = CostToServe.Compute(records, Ledgers.Eur);
        return result.Rows.Sum(row => row.Cost.Amount) == result.All.Cost.Amount
            && result.Rows.Sum(row => row.Margin!.Value.Amount) == (result.All.Margin?.Amount ?? 0)
            && result.Rows.Sum(row => row.Units) == result.All.Units
            && result.Rows.All(row => row.Cost.Amount + row.Margin!.Value.Amount == row.Revenue!.Value.Amount);
    });

    [Property]
    public Property Compute_AnyOrder_SameResult() => Prop.ForAll(Records.ToArbitrary(), records =>
        CostToServe.Compute(records, Ledgers.Eur) == CostToServe.Compute(Ledgers.Shuffled(records, 17), Ledgers.Eur));

    [Property]
    public Property Compute_NamesMerged_RatiosAreOfSums() => Prop.ForAll(Records.ToArbitrary(), records =>
        CostToServe.Compute(records, Ledgers.Eur).All with { Name = "All" }
            == (records.Count == 0 ? CostToServe.Compute(records, Ledgers.Eur).All with { Name = "All" }
                : CostToServe.Compute(records.Select(record => record with { Name = "All" }), Ledgers.Eur).Rows[0]));
}

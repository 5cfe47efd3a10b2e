using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.Contracts;

public class RecordAccountTallyContract : TallyContract<RecordAccountTally, (string Source, int State, decimal Amount)>
{
    protected override Gen<(string Source, int State, decimal Amount)> Record { get; }
        = Gen.Elements("erp", "crm").SelectMany(source => Gen.Choose(-1, 3).SelectMany(state => Edges.Cents.Select(amount => (source, state, amount))));

    protected override RecordAccountTally Empty() => new();

    protected override void Add(RecordAccountTally tally, (string Source, int State, decimal Amount) record)
    {
        var digest = RecordDigest.Of(["amount"], [record.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        if (record.State < 0)
        {
            tally.AddRead(record.Source, record.Amount, digest);
        }
        else
        {
            tally.Add(record.Source, (RecordState)record.State, record.Amount, digest);
        }
    }

    protected override void Merge(RecordAccountTally tally, RecordAccountTally other) => tally.Merge(other);

    protected override RecordAccountTally Rebuilt(RecordAccountTally tally) => RecordAccountTally.OfGroups(tally.ToGroups().Reverse());

    protected override string ContentOf(RecordAccountTally tally) => string.Join(", ", tally.ToGroups());
}

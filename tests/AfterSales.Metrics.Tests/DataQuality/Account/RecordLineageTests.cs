using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class RecordLineageTests
{
    private static readonly RecordEnding[] Read = [End("1"), End("2"), End("3")];

    [Fact]
    public void Lineage268_MergedRecord_NamesTheOneItLivesOnIn()
    {
        var result = RecordLineage.Compute(Read, [End("1"), Merged("2", "3"), Merged("3", "1")]);
        Assert.True(result.IsProven);
        Assert.Equal(2, result.Accounts.Single().Lines.Single(line => line.State == RecordState.Merged).Count);
    }

    [Fact]
    public void Compute_CircleUnknownOrUnusedSurvivor_IsAMergeWithoutEnd()
    {
        Assert.Equal(2, RecordLineage.Compute(Read, [End("1"), Merged("2", "3"), Merged("3", "2")]).MergesWithoutEnd.Count);
        Assert.Single(RecordLineage.Compute(Read, [End("1"), Merged("2", "9"), End("3")]).MergesWithoutEnd);
        Assert.Single(RecordLineage.Compute(Read, [End("1") with { State = RecordState.Rejected }, Merged("2", "1"), End("3")]).MergesWithoutEnd);
    }

    [Fact]
    public void Compute_LostDoubledAndUnreadRecords_AreListed()
    {
        var result = RecordLineage.Compute(Read, [End("1"), End("1"), End("8")]);
        Assert.Equal((2, 1, 1, false), (result.NotEnded.Count, result.EndedTwice.Count, result.NeverRead.Count, result.IsProven));
    }

    [Fact]
    public void Compute_MergedWithoutAnId_IsTheCallersMistake()
        => Assert.Equal("endings", Assert.Throws<ArgumentException>(() => RecordLineage.Compute(Read,
            [End("1") with { State = RecordState.Merged }])).ParamName);

    [Property]
    public Property Compute_AnyEndings_ReadIsUsedAndRejectedAndQuarantinedAndMerged()
        => Prop.ForAll(Gen.Elements(Enum.GetValues<RecordState>()).NonEmptyListOf().ToArbitrary(), states =>
        {
            var read = states.Select((_, i) => End($"{i}", i + 0.5m)).ToArray();
            var endings = read.Select((record, i) => record with { State = states[i], MergedInto = states[i] == RecordState.Merged ? "0" : null }).ToArray();
            var account = RecordLineage.Compute(read, endings).Accounts.Single();
            return account.IsBalanced && account.MissingCount == 0 && account.MissingAmount == 0 && account.IsDigestEqual;
        });

    [Fact]
    public void AccountedFigure_ItsAccounts_SayWhatIsInIt()
    {
        var accounts = RecordLineage.Compute(Read, [End("1"), End("2"), End("3") with { State = RecordState.Quarantined }]).Accounts;
        var figure = new AccountedFigure { Name = "cost per case", Figure = Figure.Of(1.5), Accounts = accounts };
        Assert.Equal((true, 2.0 / 3), (figure.IsProven, figure.UsedShare.Value!.Value));
    }

    private static RecordEnding End(string id, decimal amount = 1)
        => new() { Source = "s", Id = id, State = RecordState.Used, Amount = amount, Digest = RecordDigest.Of(["id"], [id]) };

    private static RecordEnding Merged(string id, string into) => End(id) with { State = RecordState.Merged, MergedInto = into };
}

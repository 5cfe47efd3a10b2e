using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class RecordAccountTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    [Fact]
    public void Digest_FieldsCutElsewhere_Differ() => Assert.NotEqual(RecordDigest.Of(["x", "y"], ["ab", "c"]), RecordDigest.Of(["x", "y"], ["a", "bc"]));

    [Fact]
    public void Digest_MissingAndEmpty_Differ() => Assert.NotEqual(RecordDigest.Of(["x"], [null]), RecordDigest.Of(["x"], [string.Empty]));

    [Fact]
    public void Compute_Nothing_HasNoAccounts() => Assert.Empty(RecordAccount.Compute(new RecordAccountTally()));

    [Fact]
    public void Compute_OneLostAnotherDoubled_IsShownByTheDigest()
    {
        var tally = new RecordAccountTally();
        tally.AddRead("erp", 5, Digest("1"));
        tally.AddRead("erp", 5, Digest("2"));
        tally.Add("erp", RecordState.Used, 5, Digest("1"));
        tally.Add("erp", RecordState.Used, 5, Digest("1"));
        var account = RecordAccount.Compute(tally).Single();
        Assert.Equal((0L, 0m, false, false), (account.MissingCount, account.MissingAmount, account.IsDigestEqual, account.IsBalanced));
    }

    [Fact]
    public void Lineage268_EveryRecord_EndsInOneState()
    {
        var tally = new RecordAccountTally();
        tally.AddRead("erp", 7, Digest("1"));
        var account = RecordAccount.Compute(tally).Single();
        Assert.Equal((1L, 7m, false), (account.MissingCount, account.MissingAmount, account.IsBalanced));
        tally.Add("erp", RecordState.Quarantined, 7, Digest("1"));
        Assert.True(RecordAccount.Compute(tally).Single().IsBalanced);
    }

    [Property]
    public Property Compute_AnyTable_BalancesAndALostOrAlteredRecordShows()
        => Prop.ForAll(Records.Table(3).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (table, seed) =>
    {
        var (whole, lost, altered) = (new RecordAccountTally(), new RecordAccountTally(), new RecordAccountTally());
        var place = table.Length == 0 ? -1 : seed % table.Length;
        for (var i = 0; i < table.Length; i++)
        {
            var (digest, state) = (RecordDigest.Of(Names, table[i]), (RecordState)((seed + i) % 4));
            foreach (var tally in new[] { whole, lost, altered })
            {
                tally.AddRead("s", i, digest);
            }

            whole.Add("s", state, i, digest);
            altered.Add("s", state, i, i == place ? RecordDigest.Of(Names, [table[i][0] + "!", table[i][1], table[i][2]]) : digest);
            if (i != place)
            {
                lost.Add("s", state, i, digest);
            }
        }

        return RecordAccount.Compute(whole).All(account => account.IsBalanced)
            && (table.Length == 0 || (!RecordAccount.Compute(lost).Single().IsBalanced && !RecordAccount.Compute(altered).Single().IsBalanced));
    });

    private static RecordDigest Digest(string id) => RecordDigest.Of(["id"], [id]);
}

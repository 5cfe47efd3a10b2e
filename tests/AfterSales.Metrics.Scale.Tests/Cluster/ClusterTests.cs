using Orleans.Runtime;
using Orleans.TestingHost;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Cluster;

/// <summary>Ten million records in a cluster of Orleans that loses a silo half-way: the bits of one loop.</summary>
[Collection("What is measured is measured alone")]
public class ClusterTests(ITestOutputHelper output)
{
    private const int Sources = 8;
    private const int Grains = 12;

    [Fact]
    public async Task ThreeSilos_OneKilled_CountEveryRecordOnce()
    {
        var expected = OneLoop.Json;
        await using var cluster = new TestClusterBuilder(3).Build();
        await cluster.DeployAsync();
        var victim = cluster.SecondarySilos[0];
        var address = victim.SiloAddress;

        var sources = Enumerable.Range(0, Sources).Select(number => new Source(cluster.Client, number, Sources, Grains)).ToArray();
        var sending = sources.Select(source => Task.Run(source.Send)).ToArray();
        var all = Task.WhenAll(sending);
        while (sources.Sum(source => source.Acknowledged) < Batches.Count / 3 && !all.IsCompleted)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var acknowledgedBefore = sources.Sum(source => source.Acknowledged);
        Assert.Contains(BooksGrain.Activations, activation => activation.Silo.Equals(address));
        await cluster.KillSiloAsync(victim);
        await all;
        await cluster.WaitForLivenessToStabilizeAsync(didKill: true);

        output.WriteLine(FormattableString.Invariant($"killed after {acknowledgedBefore} of {Batches.Count} batches; ")
            + FormattableString.Invariant($"{sources.Sum(s => s.Failures)} sendings failed, {sources.Sum(s => s.SentTwice)} sent twice, ")
            + FormattableString.Invariant($"{sources.Sum(s => s.SkippedOnPurpose + s.SkippedAfterFailure)} duplicates skipped, ")
            + FormattableString.Invariant($"{Shelf.FailedBefore} writes failed, {Shelf.FailedAfter} answers of the store lost"));

        // The silo died in the middle, and is dead for the others too.
        Assert.InRange(acknowledgedBefore, Batches.Count / 3, Batches.Count - 100);
        Assert.False(victim.IsActive);
        var hosts = await cluster.GrainFactory.GetGrain<IManagementGrain>(0).GetHosts(false);
        Assert.Equal(SiloStatus.Dead, hosts[address]);
        Assert.DoesNotContain(BooksGrain.Activations.GroupBy(activation => activation.Grain), grain => grain.Last().Silo.Equals(address));
        Assert.Equal(2, hosts.Values.Count(status => status == SiloStatus.Active));

        // What could have gone wrong did: batches came twice, answers and writes were lost.
        Assert.Equal(Batches.Count, sources.Sum(source => source.Acknowledged));
        Assert.True(sources.Sum(source => source.SentTwice) > 0);
        Assert.Equal(sources.Sum(source => source.SentTwice), sources.Sum(source => source.SkippedOnPurpose));
        Assert.True(sources.Sum(source => source.SkippedAfterFailure) > 0);
        Assert.True(sources.Sum(source => source.Failures) > 0);
        Assert.True(Shelf.FailedBefore > 0 && Shelf.FailedAfter > 0);

        // To the letter.
        Assert.Equal(Grains, Shelf.All.Count);
        var whole = new Books();
        foreach (var stored in Shelf.All)
        {
            whole.Merge(Books.OfStates(stored.States));
        }

        Assert.Equal(expected, OneLoop.JsonOf(whole));
    }
}

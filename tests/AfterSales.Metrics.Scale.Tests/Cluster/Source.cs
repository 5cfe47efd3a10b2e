using Orleans;

namespace AfterSales.Metrics.Scale.Tests.Cluster;

/// <summary>Sends its batches in order, each until it is acknowledged; a few it sends again though they were.</summary>
public sealed class Source(IGrainFactory cluster, int number, int sources, int grains)
{
    private const int Attempts = 300;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string name = FormattableString.Invariant($"source {number}");
    private readonly long[] sent = new long[grains];

    /// <summary>How many batches are acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>How many of the batches sent again on purpose the cluster has skipped.</summary>
    public int SkippedOnPurpose { get; private set; }

    /// <summary>How many batches were sent again on purpose.</summary>
    public int SentTwice { get; private set; }

    /// <summary>How many first sendings turned out to be counted before: the answer had been lost.</summary>
    public int SkippedAfterFailure { get; private set; }

    /// <summary>How many sendings failed and were repeated.</summary>
    public int Failures { get; private set; }

    /// <summary>Sends all its batches.</summary>
    public async Task Send()
    {
        for (var batch = number; batch < Batches.Count; batch += sources)
        {
            // Whole turns of the sources go round the grains, so that every source sends to every grain.
            var grain = batch / sources % grains;
            var rows = Row.ToBytes(Batches.RowsOf(batch));
            var sequence = ++sent[grain];
            SkippedAfterFailure += await IsAdded(grain, sequence, Batches.KindOf(batch), rows) ? 0 : 1;

            Acknowledged++;

            if (batch % 97 == 0)
            {
                SentTwice++;
                SkippedOnPurpose += await IsAdded(grain, sequence, Batches.KindOf(batch), rows) ? 0 : 1;
            }
        }
    }

    /// <summary>Repeats until the cluster answers. What the tallies refuse is no failure of the cluster: it ends the run.</summary>
    private async Task<bool> IsAdded(int grain, long sequence, RowKind kind, byte[] rows)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await cluster.GetGrain<IBooksGrain>(grain).Add(name, sequence, (int)kind, rows);
            }
            catch (Exception failure) when (failure is not ArgumentException && attempt < Attempts)
            {
                Failures++;
                await Task.Delay(Pause);
            }
        }
    }
}

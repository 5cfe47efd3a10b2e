using Orleans;

namespace AfterSales.Metrics.Scale.Tests.Cluster;

/// <summary>Counts batches, each once.</summary>
public interface IBooksGrain : IGrainWithIntegerKey
{
    /// <summary>Counts a batch if it has not been counted yet; answers when what it has counted is safe.</summary>
    /// <param name="source">Who sends it.</param>
    /// <param name="sequence">Its number among the batches of this source to this grain, from 1 without gaps.</param>
    /// <param name="kind">What its rows are: a <see cref="RowKind"/>.</param>
    /// <param name="rows">The rows, as <see cref="Row.ToBytes"/> writes them.</param>
    /// <returns>True when this call has counted it; false when it had been counted, and was not counted again.</returns>
    Task<bool> Add(string source, long sequence, int kind, byte[] rows);
}

using System.Collections.Concurrent;
using Orleans;
using Orleans.Placement;
using Orleans.Runtime;

namespace AfterSales.Metrics.Scale.Tests.Cluster;

/// <summary>Counts batches, each once: what it has counted and which numbers it has seen are stored in one write, before it answers.</summary>
[RandomPlacement]
public sealed class BooksGrain(ILocalSiloDetails silo) : Grain, IBooksGrain
{
    private static readonly RowKind[] Kinds = Enum.GetValues<RowKind>();

    private Books books = new();
    private Shelf.Stored? stored;
    private byte[][] states = [];
    private bool isStale;

    /// <summary>Where every grain has been active so far, in order.</summary>
    public static ConcurrentQueue<(long Grain, SiloAddress Silo)> Activations { get; } = [];

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stored = Shelf.Read(this.GetPrimaryKeyLong());
        books = stored is null ? new Books() : Books.OfStates(stored.States);
        states = stored is null ? [.. Kinds.Select(books.ToState)] : [.. stored.States];
        Activations.Enqueue((this.GetPrimaryKeyLong(), silo.SiloAddress));
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> Add(string source, long sequence, int kind, byte[] rows)
    {
        var last = stored?.Sequences.GetValueOrDefault(source) ?? 0;
        if (sequence <= last)
        {
            // What is stored stays counted, even where this activation is old.
            return Task.FromResult(false);
        }

        // A number is left out only where another activation has counted on: what this one remembers is old.
        if (isStale || sequence != last + 1)
        {
            Forget();
            throw new IOException("This activation is of an older version.");
        }

        try
        {
            stored = Count(source, sequence, (RowKind)kind, rows);
        }
        catch
        {
            Forget();
            throw;
        }

        return Task.FromResult(true);
    }

    private Shelf.Stored Count(string source, long sequence, RowKind kind, byte[] rows)
    {
        books.Add(kind, Row.OfBytes(rows));
        states[(int)kind] = books.ToState(kind);
        var sequences = (stored?.Sequences ?? new Dictionary<string, long>()).ToDictionary(pair => pair.Key, pair => pair.Value);
        sequences[source] = sequence;
        var next = new Shelf.Stored(sequences, [.. states]);
        Shelf.Write(this.GetPrimaryKeyLong(), stored, next);
        return next;
    }

    /// <summary>What is in memory may be more than what is stored, or less: it counts no more, and the next activation begins with what is stored.</summary>
    private void Forget()
    {
        isStale = true;
        DeactivateOnIdle();
    }
}

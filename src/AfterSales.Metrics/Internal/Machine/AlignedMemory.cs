using System.Buffers;
using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Internal;

/// <summary>Doubles that begin with a cache line and stay where they are until they are given back; what they hold at first is not said.</summary>
internal sealed unsafe class AlignedMemory : IDisposable
{
    /// <summary>The largest array that is lent on every platform; of larger ones a pool would make the next power of two.</summary>
    private const long MostLent = 1 << 20;

    private readonly double[] memory;
    private readonly bool isLent;
    private GCHandle pin;

    /// <param name="doubles">How many.</param>
    public AlignedMemory(long doubles)
    {
        var size = checked((int)(doubles + CacheLine.Doubles));
        isLent = size <= MostLent;
        memory = isLent ? ArrayPool<double>.Shared.Rent(size) : Make(size);
        pin = GCHandle.Alloc(memory, GCHandleType.Pinned);
        Start = CacheLine.Begin((double*)pin.AddrOfPinnedObject());
    }

    /// <summary>The first of them.</summary>
    public double* Start { get; }

    public void Dispose()
    {
        if (!pin.IsAllocated)
        {
            return;
        }

        pin.Free();
        if (isLent)
        {
            ArrayPool<double>.Shared.Return(memory);
        }
    }

    private static double[] Make(int size)
#if NET
        => GC.AllocateUninitializedArray<double>(size);
#else
        => new double[size];
#endif
}

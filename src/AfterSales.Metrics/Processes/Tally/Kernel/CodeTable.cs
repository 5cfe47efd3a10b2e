using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Sums by two codes: by a square of places while the codes are few, by a dictionary beyond.</summary>
internal sealed class CodeTable<T>
    where T : struct
{
    private const int MostSquare = 1024;

    private int side = 16;
    private int[] places = new int[16 * 16];
    private Dictionary<long, int>? far;
    private (int First, int Second)[] keys = new (int, int)[16];
    private T[] items = new T[16];

    public int Count { get; private set; }

    public (int First, int Second) KeyAt(int index) => keys[index];

    public ref T At(int index) => ref items[index];

    /// <summary>The sums of a pair of codes, from 0, made when it is new.</summary>
    public ref T this[int first, int second]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (far is null && first < side && second < side)
            {
                var place = places[(first * side) + second];
                if (place > 0)
                {
                    return ref items[place - 1];
                }
            }

            return ref Find(first, second);
        }
    }

    private ref T Find(int first, int second)
    {
        while (far is null && (first >= side || second >= side))
        {
            Widen();
        }

        if (far is null)
        {
            ref var place = ref places[(first * side) + second];
            place = place == 0 ? Append(first, second) + 1 : place;
            return ref items[place - 1];
        }

        var key = ((long)first << 32) | (uint)second;
        if (!far.TryGetValue(key, out var index))
        {
            index = Append(first, second);
            far.Add(key, index);
        }

        return ref items[index];
    }

    private int Append(int first, int second)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, 2 * Count);
            Array.Resize(ref keys, 2 * Count);
        }

        keys[Count] = (first, second);
        return Count++;
    }

    private void Widen()
    {
        side *= 2;
        far = side > MostSquare ? new Dictionary<long, int>(NumberKeys.Comparer) : null;
        places = far is null ? new int[side * side] : [];
        for (var i = 0; i < Count; i++)
        {
            var (first, second) = keys[i];
            if (far is null)
            {
                places[(first * side) + second] = i + 1;
            }
            else
            {
                far.Add(((long)first << 32) | (uint)second, i);
            }
        }
    }
}

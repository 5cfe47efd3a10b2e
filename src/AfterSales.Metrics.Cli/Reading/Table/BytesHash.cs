using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>64 bits of some bytes, the same in every run.</summary>
internal static class BytesHash
{
    /// <summary>2⁶⁴ over the golden ratio: multiplied by it, near numbers fall far apart.</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        unchecked
        {
            var hash = (seed ^ (ulong)bytes.Length) * Golden;
            var last = bytes;
            while (bytes.Length >= 8)
            {
                hash = Mix(hash, MemoryMarshal.Read<ulong>(bytes));
                bytes = bytes[8..];
            }

            if (bytes.Length > 0)
            {
                // The last eight bytes, some of them once more; of fewer, those there are.
                hash = Mix(hash, last.Length >= 8 ? MemoryMarshal.Read<ulong>(last[^8..]) : Short(bytes));
            }

            return hash ^ (hash >> 32);
        }
    }

    /// <summary>At most sixteen bytes as two numbers, no two texts of one length alike.</summary>
    public static (ulong Low, ulong High) Pack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 8)
        {
            return (MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[^8..]));
        }

        return (bytes.Length == 0 ? 0 : Short(bytes), 0);
    }

    /// <summary>64 bits of what <see cref="Pack"/> tells of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfPacked(ulong low, ulong high, int length) => Mix(Mix(low, (ulong)length), high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong part)
    {
        var high = Math.BigMul(hash ^ part, Golden, out var low);
        return BitOperations.RotateLeft(high ^ low, 29);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Short(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 4)
        {
            return MemoryMarshal.Read<uint>(bytes) | ((ulong)MemoryMarshal.Read<uint>(bytes[^4..]) << 32);
        }

        return bytes[0] | ((ulong)bytes[bytes.Length / 2] << 8) | ((ulong)bytes[^1] << 16);
    }
}

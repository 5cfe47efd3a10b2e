using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Scale;

/// <summary>A record of any kind as it travels: 24 bytes, the same on both ends. What the fields hold depends on the <see cref="RowKind"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public readonly record struct Row(long First, long Second, int Third, int Fourth)
{
    /// <summary>The bytes of rows; both ends have the same order of bytes.</summary>
    public static byte[] ToBytes(ReadOnlySpan<Row> rows) => MemoryMarshal.AsBytes(rows).ToArray();

    /// <summary>The rows of bytes.</summary>
    public static ReadOnlySpan<Row> OfBytes(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, Row>(bytes);
}

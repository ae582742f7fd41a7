using System.Buffers.Binary;

namespace Clob.Tests.Faults;

/// <summary>A frame of HTTP/2 (RFC 9113, section 4.1).</summary>
internal sealed record Http2Frame(byte Type, byte Flags, int Stream, byte[] Payload)
{
    public const byte Data = 0;
    public const byte Headers = 1;
    public const byte Settings = 4;
    public const byte Ping = 6;
    public const byte GoAway = 7;
    public const byte WindowUpdate = 8;

    public const byte EndStream = 1;
    public const byte EndHeaders = 4;
    public const byte Ack = 1;

    private const int HeadLength = 9;

    public static async Task<Http2Frame> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];
        await stream.ReadExactlyAsync(head, cancellationToken);
        var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
        await stream.ReadExactlyAsync(payload, cancellationToken);
        return new(head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)), payload);
    }

    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[HeadLength + Payload.Length];
        bytes[0] = (byte)(Payload.Length >> 16);
        bytes[1] = (byte)(Payload.Length >> 8);
        bytes[2] = (byte)Payload.Length;
        bytes[3] = Type;
        bytes[4] = Flags;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), Stream);
        Payload.CopyTo(bytes, HeadLength);
        await stream.WriteAsync(bytes, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    public static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}

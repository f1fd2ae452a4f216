package org.portablebadges.container;

/**
 * How much a file may ask for. Each limit is the largest amount that is still accepted.
 *
 * @param file size of the file, in bytes
 * @param credential size of the credential's text, in bytes of UTF-8
 * @param pngChunks chunks of a PNG, {@code IHDR} and {@code IEND} included
 * @param svgDepth depth of the elements of an SVG, the root being 1
 * @param svgAttributes attributes of one element of an SVG, and namespaces declared by all elements around one place
 */
public record ContainerLimits(int file, int credential, int pngChunks, int svgDepth, int svgAttributes) {
    /** 10 MiB of file, 5 MiB of credential, 1,000 chunks, depth and attributes 256. */
    public static final ContainerLimits DEFAULT = new ContainerLimits(10 << 20, 5 << 20, 1_000, 256, 256);

    public ContainerLimits {
        if (file < 1 || credential < 1 || pngChunks < 1 || svgDepth < 1 || svgAttributes < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}

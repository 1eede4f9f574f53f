import { masked } from './config-masked';
import { SECRETS } from './secrets';

/** Returns storage locations of several kinds; the server masks only some of their secrets by name (C 8, C 12). */
export function storageConfig(): Record<string, unknown> {
  return {
    DISTRIBUTED_STORAGE_PREFERENCE: ['eu_s3', 'apac_swift', 'lab_azure'],
    DISTRIBUTED_STORAGE_DEFAULT_LOCATIONS: ['eu_s3'],
    DISTRIBUTED_STORAGE_CONFIG: {
      eu_s3: [
        'S3Storage',
        {
          s3_bucket: 'meridian-registry-eu',
          s3_region: 'eu-central-1',
          s3_access_key: masked(20),
          s3_secret_key: masked(40),
          storage_path: '/datastorage/registry',
          host: 's3.eu-central-1.amazonaws.com',
          maximum_chunk_size_mb: 500,
        },
      ],
      eu_cdn: [
        'CloudFrontedS3Storage',
        {
          s3_bucket: 'meridian-registry-eu',
          s3_access_key: masked(20),
          s3_secret_key: masked(40),
          cloudfront_distribution_domain: 'd111111abcdef8.cloudfront.net',
          cloudfront_key_id: masked(14),
          cloudfront_privatekey_filename: 'cloudfront-signing.pem',
          storage_path: '/datastorage/registry',
        },
      ],
      apac_swift: [
        'SwiftStorage',
        {
          auth_url: 'https://keystone.meridian.example:5000/v3',
          auth_version: '3',
          swift_container: 'registry',
          swift_user: 'registry',
          swift_password: SECRETS.swiftPassword,
          temp_url_key: SECRETS.swiftTempUrlKey,
          os_options: { tenant_name: 'registry', region_name: 'apac' },
        },
      ],
      lab_azure: [
        'AzureStorage',
        {
          azure_container: 'registry-lab',
          azure_account_name: 'meridianlab',
          azure_account_key: SECRETS.azureAccountKey,
          sas_token: SECRETS.azureSas,
          storage_path: '/datastorage/registry',
        },
      ],
    },
  };
}
